package io.jobwatch.match;

import io.jobwatch.internal.query.QueryIndex;
import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The active alerts, prepared for matching: one pass over a posting finds all that it passes, and
 * only alerts that are filed under something it has are looked at.
 *
 * <p>Alerts are added, changed and removed one by one; the next posting sees the change. Safe for
 * use by several threads at once: matching takes no lock and waits for nobody, and finds an alert
 * that is being changed exactly once, in its old form or its new one. Changes wait for each other.
 *
 * <p>Beside the alerts themselves it takes a few hundred bytes for each, the fewer the more values
 * they share, and some working memory for each thread that matches at the same time.
 */
public final class AlertIndex {

  private final QueryIndex<Alert> queries = new QueryIndex<>();

  /** An index without alerts. */
  public AlertIndex() {}

  /**
   * An index of the active alerts among these.
   *
   * @param alerts the alerts, in any order
   * @return their index
   */
  public static AlertIndex of(Collection<Alert> alerts) {
    AlertIndex index = new AlertIndex();
    alerts.forEach(index::save);
    return index;
  }

  /**
   * Adds an alert or replaces the one with its id. An alert that is not active is not searched for.
   *
   * @param alert the alert
   */
  public void save(Alert alert) {
    if (alert.active()) {
      queries.put(alert.id(), alert, AlertQuery.of(alert.criteria()));
    } else {
      remove(alert.id());
    }
  }

  /**
   * Removes an alert.
   *
   * @param id the alert's id
   * @return whether it was there
   */
  public boolean remove(String id) {
    return queries.remove(id);
  }

  /**
   * Makes these the alerts that are searched for. Those that are there already and have not changed
   * are left alone, so that this costs little where little has changed.
   *
   * @param alerts all the alerts, in any order; those that are not active are not searched for
   */
  public void replaceAll(Collection<Alert> alerts) {
    Set<String> gone = queries.ids();
    for (Alert alert : alerts) {
      if (!alert.equals(queries.get(alert.id()))) {
        save(alert);
      }
      if (alert.active()) {
        gone.remove(alert.id());
      }
    }
    gone.forEach(queries::remove);
  }

  /**
   * How many alerts are searched for.
   *
   * @return their number
   */
  public int size() {
    return queries.size();
  }

  /**
   * The alerts whose criteria a posting passes. Whether the posting is still open is not asked.
   *
   * @param posting the posting
   * @param now the moment by which its age is judged
   * @return the alerts, in no order
   */
  public List<Alert> match(JobPosting posting, Instant now) {
    List<Alert> matches = new ArrayList<>();
    match(posting, now, matches::add);
    return matches;
  }

  /**
   * Hands over the alerts whose criteria a posting passes, each once and in no order.
   *
   * @param posting the posting
   * @param now the moment by which its age is judged
   * @param found takes them
   */
  public void match(JobPosting posting, Instant now, Consumer<? super Alert> found) {
    queries.match(PostingDocument.of(posting, now), found);
  }

  /**
   * Files alerts anew after postings have shown which of their clauses are rare. Worth calling
   * after the first few hundred postings, and now and then later; matching and changes go on
   * meanwhile.
   *
   * @return how many alerts were moved
   */
  public int tune() {
    return queries.tune();
  }

  /**
   * Whether tuning may be worth it.
   *
   * @return true after the first few hundred postings, and then whenever their number has doubled
   *     since the last time
   */
  public boolean isTuningDue() {
    return queries.isTuningDue();
  }

  /**
   * What the index holds and has done.
   *
   * @return the figures
   */
  public IndexStatistics statistics() {
    return IndexStatistics.of(queries.statistics());
  }
}
