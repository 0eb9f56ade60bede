package io.jobwatch.ingest;

import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Source;
import io.jobwatch.spi.storage.PostingSummary;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.List;

/** All open postings of a source's board, within a transaction. */
public final class WholeBoard {

  private final Stores stores;
  private final List<String> open;

  /**
   * The postings that are open now.
   *
   * @param stores the storage
   * @param source the source
   */
  public WholeBoard(Stores stores, Source source) {
    this.stores = stores;
    open =
        stores.postings().summaries(source.scraper(), source.board()).stream()
            .filter(summary -> summary.status() == PostingStatus.ACTIVE)
            .map(PostingSummary::uid)
            .toList();
  }

  /**
   * Notes that all of them are listed as they were.
   *
   * @param now when
   */
  public void seen(Instant now) {
    stores.postings().seen(open, now);
  }

  /**
   * Expires them, as if a listing lacked them.
   *
   * @param now when
   * @return how many they are
   */
  public int expire(Instant now) {
    List<PostingChange> changes =
        stores.postings().find(open).stream()
            .map(posting -> Absence.expired(posting, now))
            .toList();
    Ingestor.save(stores, changes);
    return changes.size();
  }
}
