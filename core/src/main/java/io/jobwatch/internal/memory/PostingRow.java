package io.jobwatch.internal.memory;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.PostingSummary;
import java.time.Instant;

/**
 * A posting with the hash of its content, which takes long to compute.
 *
 * @param posting the posting
 * @param contentHash the hash of its content
 */
record PostingRow(JobPosting posting, String contentHash) {

  static PostingRow of(JobPosting posting) {
    return new PostingRow(posting, posting.content().hash());
  }

  boolean on(PluginId scraper, String board) {
    return posting.key().board().equals(board) && posting.key().scraper().equals(scraper);
  }

  PostingSummary summary() {
    return new PostingSummary(posting.uid(), contentHash, posting.status(), posting.misses());
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
            misses);
    return new PostingRow(changed, contentHash);
  }
}
