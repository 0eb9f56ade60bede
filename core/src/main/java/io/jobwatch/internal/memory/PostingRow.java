package io.jobwatch.internal.memory;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.PostingSummary;
import java.time.Instant;

/**
 * A posting with what is computed of its content, which takes long.
 *
 * @param posting the posting
 * @param contentHash the hash of its content
 * @param signature what it was saved with
 */
record PostingRow(JobPosting posting, String contentHash, PostingSignature signature) {

  static PostingRow of(JobPosting posting, PostingSignature signature) {
    return new PostingRow(posting, posting.content().hash(), signature);
  }

  boolean on(PluginId scraper, String board) {
    return posting.key().board().equals(board) && posting.key().scraper().equals(scraper);
  }

  PostingSummary summary() {
    return new PostingSummary(posting.uid(), contentHash, posting.status(), posting.misses());
  }

  PostingSketch sketch() {
    return new PostingSketch(posting.uid(), posting.firstSeen(), signature);
  }

  PostingRow seen(Instant at) {
    return with(at, 0);
  }

  PostingRow missed() {
    return with(posting.lastSeen(), posting.misses() + 1);
  }

  private PostingRow with(Instant lastSeen, int misses) {
    JobPosting changed =
        new JobPosting(
            posting.key(),
            posting.content(),
            posting.status(),
            posting.firstSeen(),
            lastSeen,
            posting.updatedAt(),
            posting.closedAt(),
            misses,
            posting.offer(),
            posting.appearedAt());
    return new PostingRow(changed, contentHash, signature);
  }
}
