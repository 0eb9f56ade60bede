package io.jobwatch.ingest;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.PostingSummary;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what it means that known postings are missing from a listing. Only a complete listing
 * expires anything, only after as many misses as its source is trusted with, and a board that had
 * postings is believed to be empty only after it has said so several times, for some hours.
 *
 * <p>What is listed elsewhere than it is wanted counts as missing from a listing that is not empty
 * for it. That is known also where absence says nothing, and expires at once there, or it would
 * stay open as it was for ever.
 */
final class Absence {

  /** A fault of a provider may last so long, however often it is asked meanwhile. */
  private static final Duration EMPTY_FOR = Duration.ofHours(6);

  private final Listing listing;
  private final SourceHealth before;
  private final Instant now;
  private int emptyAnswers;
  private boolean doubted;
  private int pending;

  Absence(Listing listing, SourceHealth before, Instant now) {
    this.listing = listing;
    this.before = before;
    this.now = now;
  }

  /** How many complete but empty answers in a row there are, known once this was stored. */
  int emptyAnswers() {
    return emptyAnswers;
  }

  /** Whether it is empty and that is not believed yet, known once this was stored. */
  boolean doubted() {
    return doubted;
  }

  /** How many are missing and not believed to be gone yet, known once this was stored. */
  int pending() {
    return pending;
  }

  List<PostingChange> store(Stores stores) {
    pending = 0;
    doubted = false;
    emptyAnswers = listing.complete() ? 0 : before.emptyAnswers();
    if (!listing.complete()) {
      return List.of();
    }
    int missesToExpire = listing.trust().missesToExpire();
    List<PostingSummary> missing =
        (missesToExpire > 0 ? missing(stores) : elsewhere(stores))
            .filter(summary -> summary.status() == PostingStatus.ACTIVE)
            .toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    if (listing.empty()) {
      emptyAnswers = before.emptyAnswers() + 1;
      int enough = listing.trust().emptyAnswersToBelieve();
      doubted = emptyAnswers < enough || (enough > 1 && isEmptyForShort());
      if (doubted) {
        return List.of();
      }
    }
    List<String> missed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (PostingSummary summary : missing) {
      (summary.misses() + 1 < missesToExpire ? missed : gone).add(summary.uid());
    }
    stores.postings().missed(missed);
    pending = missed.size();
    List<PostingChange> changes =
        stores.postings().find(gone).stream().map(posting -> expired(posting, now)).toList();
    Ingestor.save(stores, changes);
    return changes;
  }

  private boolean isEmptyForShort() {
    Instant since = before.emptySince();
    return since == null || now.isBefore(since.plus(EMPTY_FOR));
  }

  private Stream<PostingSummary> missing(Stores stores) {
    Set<String> listed = listing.listedUids();
    return stores
        .postings()
        .summaries(listing.source().scraper(), listing.source().board())
        .stream()
        .filter(summary -> !listed.contains(summary.uid()));
  }

  private Stream<PostingSummary> elsewhere(Stores stores) {
    Set<String> elsewhere = listing.elsewhere();
    return elsewhere.isEmpty() ? Stream.empty() : stores.postings().summaries(elsewhere).stream();
  }

  static PostingChange expired(JobPosting posting, Instant now) {
    JobPosting closed = posting.closed(PostingStatus.EXPIRED, now);
    return new PostingChange(ChangeKind.EXPIRED, closed, Set.of(), now);
  }
}
