package io.jobwatch.model;

import java.time.Instant;

/**
 * A match that waits in a digest, once for each alert and posting.
 *
 * @param digestId the digest's {@link Digest#id()}
 * @param item the match
 * @param addedAt when it was added to its first digest
 */
public record DigestMatch(String digestId, NotificationItem item, Instant addedAt) {

  /**
   * The same match in another digest, for which there was no room in this one.
   *
   * @param otherId the other digest's id
   * @return the match there
   */
  public DigestMatch in(String otherId) {
    return new DigestMatch(otherId, item, addedAt);
  }
}
