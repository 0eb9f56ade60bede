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

/**
 * Decides what it means that known postings are missing from a listing. Only a complete listing
 * expires anything, only after as many misses as its source is trusted with, and a board that had
 * postings is believed to be empty only after it has said so several times.
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
    int missesToExpire = listing.trust().missesToExpire();
    if (!listing.complete() || missesToExpire == 0) {
      return List.of();
    }
    List<PostingSummary> missing = missing(stores);
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

  private List<PostingSummary> missing(Stores stores) {
    Set<String> listed = listing.listedUids();
    return stores
        .postings()
        .summaries(listing.source().scraper(), listing.source().board())
        .stream()
        .filter(summary -> summary.status() == PostingStatus.ACTIVE)
        .filter(summary -> !listed.contains(summary.uid()))
        .toList();
  }

  private PostingChange expired(JobPosting posting) {
    JobPosting closed = posting.closed(PostingStatus.EXPIRED, now);
    return new PostingChange(ChangeKind.EXPIRED, closed, Set.of(), now);
  }
}
