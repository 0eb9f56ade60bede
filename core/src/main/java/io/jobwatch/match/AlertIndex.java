package io.jobwatch.match;

import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The alerts that postings are matched against, prepared once for any number of postings.
 *
 * <p>Immutable, and safe for use by several threads at once: a change of an alert makes a new
 * index.
 */
public final class AlertIndex {

  private final List<Entry> entries;

  private AlertIndex(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Prepares the active alerts among these; the others are not searched for.
   *
   * @param alerts the alerts, in any order
   * @return their index
   */
  public static AlertIndex of(Collection<Alert> alerts) {
    return new AlertIndex(
        alerts.stream()
            .filter(Alert::active)
            .sorted(Comparator.comparing(Alert::id))
            .map(alert -> new Entry(alert, CompiledCriteria.of(alert.criteria())))
            .toList());
  }

  /**
   * The alerts whose criteria a posting passes. Whether the posting is still open is not asked.
   *
   * @param posting the posting
   * @param now the moment by which its age is judged
   * @return the alerts by id, each with the reasons; empty when there is none
   */
  public List<CriteriaMatch> match(JobPosting posting, Instant now) {
    PreparedPosting prepared = PreparedPosting.of(posting);
    List<CriteriaMatch> matches = new ArrayList<>();
    for (Entry entry : entries) {
      entry
          .criteria()
          .match(prepared, now)
          .ifPresent(reasons -> matches.add(new CriteriaMatch(entry.alert(), reasons)));
    }
    return List.copyOf(matches);
  }

  private record Entry(Alert alert, CompiledCriteria criteria) {}
}
