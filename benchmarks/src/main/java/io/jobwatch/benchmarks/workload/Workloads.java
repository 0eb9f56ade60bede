package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.JobPosting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The workloads. */
public final class Workloads {

  static final long SEED = 42;
  private static final int BROAD_LENGTH = 3_900;
  private static final int REAL_LENGTH = 4_700;

  /** Alerts are drawn from at least so many postings, however few are matched. */
  private static final int LEAST_DRAWN = 5_000;

  private Workloads() {}

  /**
   * Recorded postings, with alerts as people write them.
   *
   * @param folder recorded Ashby boards
   * @param postings how many postings; where the folder has fewer they are varied and repeated
   * @return the workload
   */
  public static Workload real(Path folder, int postings) {
    List<JobPosting> recorded = new AshbyCorpus().read(folder);
    String name =
        "real: "
            + recorded.size()
            + " recorded postings"
            + (postings > recorded.size() ? ", repeated with variations" : "");
    return new Workload(name, Repeated.to(postings, recorded), new DrawnAlerts(recorded));
  }

  /**
   * Generated postings that resemble real ones, with alerts as people write them.
   *
   * @param postings how many postings
   * @return the workload
   */
  public static Workload selective(int postings) {
    List<JobPosting> made =
        new PostingGenerator(SEED, REAL_LENGTH).postings(Math.max(postings, LEAST_DRAWN));
    return new Workload(
        "selective: generated postings", made.subList(0, postings), new DrawnAlerts(made));
  }

  /**
   * Generated postings that resemble real ones, with alerts of which more do not match more.
   *
   * @param postings how many postings
   * @return the workload
   */
  public static Workload rare(int postings) {
    List<JobPosting> made =
        new PostingGenerator(SEED, REAL_LENGTH).postings(Math.max(postings, LEAST_DRAWN));
    return new Workload(
        "rare: generated postings, most alerts with a phrase of their own",
        made.subList(0, postings),
        new RareAlerts(new DrawnAlerts(made), PostingGenerator.words(SEED)));
  }

  /**
   * Generated postings, with alerts that match much: about 4.25 % of the pairs.
   *
   * @param postings how many postings
   * @return the workload
   */
  public static Workload broad(int postings) {
    List<JobPosting> made = new PostingGenerator(SEED, BROAD_LENGTH).postings(postings);
    return new Workload("broad: generated postings", made, new BroadAlerts());
  }

  /**
   * Generated postings that resemble real ones, with alerts that leave an index little to choose
   * by.
   *
   * @param alerts which alerts
   * @param postings how many postings
   * @return the workload
   */
  public static Workload pathological(PathologicalAlerts alerts, int postings) {
    return new Workload(
        alerts.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        new PostingGenerator(SEED, REAL_LENGTH).postings(postings),
        alerts);
  }
}
