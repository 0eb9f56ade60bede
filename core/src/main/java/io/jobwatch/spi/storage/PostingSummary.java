package io.jobwatch.spi.storage;

import io.jobwatch.model.PostingStatus;

/**
 * What must be known of a stored posting to tell whether a listed one is new or changed.
 *
 * @param uid the posting's identifier
 * @param contentHash the hash of its content
 * @param status where it is in its life
 * @param misses how many complete listings in a row did not have it
 */
public record PostingSummary(String uid, String contentHash, PostingStatus status, int misses) {}
