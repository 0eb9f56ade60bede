package io.jobwatch.spi.storage;

import io.jobwatch.model.PostingChange;

/**
 * A change that waits to be matched.
 *
 * @param id its number, in the order the changes were added
 * @param change the change, with the posting as it is stored now
 */
public record PendingChange(long id, PostingChange change) {}
