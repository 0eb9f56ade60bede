package io.jobwatch;

import io.jobwatch.model.RetentionKind;
import java.util.Map;

/**
 * What was removed because it was old.
 *
 * @param removed how many of each kind; a kind without any is missing
 * @param complete whether nothing old is left; otherwise the time was up
 */
public record PruneReport(Map<RetentionKind, Long> removed, boolean complete) {

  /** Copies the map. */
  public PruneReport {
    removed = Map.copyOf(removed);
  }

  /**
   * How many were removed.
   *
   * @return their number, over all kinds
   */
  public long total() {
    return removed.values().stream().mapToLong(Long::longValue).sum();
  }
}
