package io.jobwatch;

import io.jobwatch.model.Fetch;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.time.Instant;

/** Tells a source that is busy for a while from one that has wanted nothing but pauses for days. */
final class EndlessPauses {

  /** For so long a pause is no failure. */
  static final Duration PATIENCE = Duration.ofDays(3);

  private static final int PAGE = 500;

  private EndlessPauses() {}

  /**
   * Whether a source has been asked for as long as that without an answer that was in order. Time
   * in which nobody asked it does not count.
   *
   * @param health its health before the fetch that was asked to pause
   */
  static boolean wants(Stores stores, String sourceId, SourceHealth health, Instant now) {
    Instant since = now.minus(PATIENCE);
    Instant succeeded = health.lastSucceeded();
    if (succeeded != null && succeeded.isAfter(since)) {
      return false;
    }
    PageCursor after = null;
    do {
      Page<Fetch> page = stores.fetches().pageOfSource(sourceId, after, PAGE);
      for (Fetch fetch : page.items()) {
        if (fetch.outcome().ok()) {
          return false;
        }
        if (!fetch.startedAt().isAfter(since)) {
          return true;
        }
      }
      after = page.next();
    } while (after != null);
    return false;
  }
}
