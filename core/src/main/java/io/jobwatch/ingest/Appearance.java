package io.jobwatch.ingest;

import io.jobwatch.model.JobPosting;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells which postings came into a listing that had been complete without them, whatever their
 * boards say of when they were posted: drafts are dated long before they are published, and what is
 * published again keeps its date.
 *
 * @param known when the source last listed everything, or {@code null} if that says nothing
 * @param now when it lists the postings
 */
record Appearance(@Nullable Instant known, Instant now) {

  /** What is back earlier was gone by mistake, as far as anybody can tell. */
  private static final Duration GONE = Duration.ofDays(1);

  /** In a listing whose absences say nothing, neither does that a posting was absent. */
  static Appearance in(Listing listing, @Nullable Instant known, Instant now) {
    return new Appearance(listing.trust().missesToExpire() > 0 ? known : null, now);
  }

  JobPosting ofNew(JobPosting posting) {
    return came(posting) ? posting.appeared(now) : posting;
  }

  JobPosting ofKnown(JobPosting before, JobPosting listed) {
    Instant closed = before.closedAt();
    boolean gone = closed != null && Duration.between(closed, now).compareTo(GONE) >= 0;
    return gone && came(listed) ? listed.appeared(now) : listed;
  }

  /** A date since the listing that did not have the posting may well be right. */
  private boolean came(JobPosting posting) {
    return known != null
        && posting.content().postedBy().map(posted -> posted.isBefore(known)).orElse(true);
  }
}
