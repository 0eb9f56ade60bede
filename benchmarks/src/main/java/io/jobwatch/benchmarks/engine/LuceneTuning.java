package io.jobwatch.benchmarks.engine;

import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.Workload;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;

/** Finds Lucene Monitor's best setting for a workload by trying all of them on a part of it. */
public final class LuceneTuning {

  private static final int ALERTS = 100_000;
  private static final int POSTINGS = 1_000;
  private static final Duration BUDGET = Duration.ofSeconds(5);

  private LuceneTuning() {}

  /**
   * Tries the settings with batches, as many alerts as there are, but at most 100,000.
   *
   * @param workload the workload
   * @param alerts how many alerts
   * @param documents the postings of the workload
   * @param told is told of each setting
   * @return the fastest one
   */
  public static LuceneSetting best(
      Workload workload, int alerts, Document[] documents, Consumer<String> told) {
    LuceneSetting best = LuceneSetting.ALL.get(0);
    double least = Double.MAX_VALUE;
    for (LuceneSetting setting : LuceneSetting.ALL) {
      int some = Math.min(alerts, ALERTS);
      try (LuceneEngine engine =
          new LuceneEngine(new AlertFeed(workload, some), documents, setting)) {
        int postings = Math.min(POSTINGS, documents.length);
        Pass.run(engine, 1, postings, postings, BUDGET);
        double nanos = Pass.run(engine, 1, postings, postings, BUDGET).cpuNanosPerPosting();
        told.accept(String.format("  %-50s %,10.1f CPU us/posting", setting, nanos / 1000));
        if (nanos < least) {
          least = nanos;
          best = setting;
        }
      }
    }
    return best;
  }
}
