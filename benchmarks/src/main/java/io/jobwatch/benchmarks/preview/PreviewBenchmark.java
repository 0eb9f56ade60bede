package io.jobwatch.benchmarks.preview;

import io.jobwatch.benchmarks.process.ChildJvm;
import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.storage.jooq.JooqStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Stores postings in an H2 file and measures how long a person waits for a preview of an alert over
 * them. Each search runs in a process of its own, whose first answer is the cold one.
 */
public final class PreviewBenchmark {

  /** When the library of the benchmark ends. */
  static final Instant END = Instant.parse("2026-11-20T12:00:00Z");

  private static final int BATCH = 500;

  private PreviewBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments how many postings, 100,000 by default, and the database file, one in the
   *     temporary directory by default; a file that has as many postings already is used as it is
   * @throws Exception if it cannot be run
   */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path file =
        arguments.length > 1
            ? Path.of(arguments[1])
            : Files.createTempDirectory("jobwatch-preview").resolve("postings");
    store(count, file);
    System.out.printf(
        "%-34s %12s %12s %12s %12s%n", "", "page cold", "page warm", "days cold", "days warm");
    for (PreviewCase search : PreviewCase.values()) {
      measure(file, search);
    }
  }

  private static void store(int count, Path file) {
    try (JooqStorage storage = JooqStorage.file(file)) {
      long known = storage.transaction(stores -> stores.postings().count(PostingStatus.ACTIVE));
      StoredPostings postings = new StoredPostings(END, count);
      long nanos = 0;
      for (int start = (int) known; start < count; start += BATCH) {
        List<JobPosting> batch =
            IntStream.range(start, Math.min(start + BATCH, count))
                .mapToObj(postings::posting)
                .toList();
        long before = System.nanoTime();
        storage.execute(stores -> stores.postings().save(batch, Signer::sign));
        nanos += System.nanoTime() - before;
      }
      System.out.printf(
          "%,d postings in %s, %,d of them stored now in %,d ms%n",
          count, file, Math.max(count - known, 0), TimeUnit.NANOSECONDS.toMillis(nanos));
    }
  }

  private static void measure(Path file, PreviewCase search)
      throws IOException, InterruptedException {
    Process process =
        ChildJvm.of(
                PreviewMeasurement.class,
                List.of("-Xmx1g"),
                List.of(file.toString(), search.name()))
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Measuring '" + search + "' failed. See the error above.");
    }
  }
}
