package io.jobwatch.spi.storage;

import io.jobwatch.model.PostingCursor;
import java.time.Instant;

/**
 * A stored posting as a search first sees it.
 *
 * @param uid the posting's identifier
 * @param firstSeen when it was first listed
 * @param signature what it was saved with
 */
public record PostingSketch(String uid, Instant firstSeen, PostingSignature signature) {

  /**
   * The place right after this posting.
   *
   * @return its cursor
   */
  public PostingCursor cursor() {
    return new PostingCursor(firstSeen, uid);
  }
}
