package io.jobwatch.ingest;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSummary;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what it means that known postings are missing from a listing. Only a complete listing
 * expires anything, only after as many misses as its source is trusted with, and a board that had
 * postings is believed to be empty only after it has said so several times.
 *
 * <p>What is listed elsewhere than it is wanted counts as missing from a listing that is not empty
 * for it. That is known also where absence says nothing, and expires at once there, or it would
 * stay open as it was for ever.
 */
final class Absence {

  private final Listing listing;
  private final int emptyAnswersBefore;
  private final Instant now;
  private int emptyAnswers;
  private int pending;

  Absence(Listing listing, int emptyAnswers, Instant now) {
    this.listing = listing;
    this.emptyAnswersBefore = emptyAnswers;
    this.now = now;
  }

  /** How many complete but empty answers in a row there are, known once this was stored. */
  int emptyAnswers() {
    return emptyAnswers;
  }

  /** How many are missing and not believed to be gone yet, known once this was stored. */
  int pending() {
    return pending;
  }

  List<PostingChange> store(Stores stores) {
    pending = 0;
    emptyAnswers = listing.complete() ? 0 : emptyAnswersBefore;
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
      emptyAnswers = emptyAnswersBefore + 1;
      if (emptyAnswers < listing.trust().emptyAnswersToBelieve()) {
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
    List<PostingChange> changes = stores.postings().find(gone).stream().map(this::expired).toList();
    Ingestor.save(stores, changes);
    return changes;
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

  private PostingChange expired(JobPosting posting) {
    JobPosting closed = posting.closed(PostingStatus.EXPIRED, now);
    return new PostingChange(ChangeKind.EXPIRED, closed, Set.of(), now);
  }
}
