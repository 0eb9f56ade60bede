package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Postings in mixed order, and alerts made one by one by their number, so that no list of them
 * takes room beside the engine that is measured.
 *
 * @param name what it is called
 * @param postings the postings
 * @param maker draws the criteria of an alert
 */
public record Workload(String name, List<JobPosting> postings, AlertMaker maker) {

  /** When the postings are matched. */
  public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

  private static final long SEED = 0x10B_CAFE;

  /** Copies the list. */
  public Workload {
    postings = List.copyOf(postings);
  }

  /**
   * One of the alerts, made anew with texts of its own, as one read from a storage has them.
   *
   * @param number its number, from 0
   * @return the alert, the same at each call
   */
  public Alert alert(int number) {
    return changed(number, 0);
  }

  /**
   * Another version of one of the alerts: the same id with other criteria.
   *
   * @param number its number, from 0
   * @param version which version; 0 is {@link #alert(int)}
   * @return the alert, the same at each call
   */
  public Alert changed(int number, int version) {
    String id = AlertIds.id(number);
    SplittableRandom random = new SplittableRandom((SEED + number) ^ ((long) version << 40));
    return Alert.named("Search " + id)
        .forSubscriber("subscriber-" + id)
        .criteria(maker.criteria(number, random))
        .id(id);
  }

  /**
   * The same alerts on the first postings only.
   *
   * @param count how many postings at most
   * @return the smaller workload
   */
  public Workload first(int count) {
    return new Workload(name, postings.subList(0, Math.min(count, postings.size())), maker);
  }
}
