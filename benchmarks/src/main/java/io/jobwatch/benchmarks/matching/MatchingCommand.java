package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.benchmarks.workload.Workloads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the plain loop, Lucene Monitor and AlertIndex on one workload in one process. */
@Command(
    name = "matching",
    description =
        "Compares the plain loop, Lucene Monitor and AlertIndex, and checks that they agree.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class MatchingCommand implements Callable<Integer> {

  enum Kind {
    REAL,
    SELECTIVE,
    RARE,
    BROAD
  }

  enum EngineKind {
    PLAIN,
    LUCENE,
    INDEX
  }

  @Option(
      names = "--workload",
      description =
          "real (recorded postings; generated ones without --corpus), selective, rare, broad.")
  private Kind kind = Kind.BROAD;

  @Option(names = "--postings", description = "How many postings.")
  private int postings = 10_000;

  @Option(names = "--alerts", split = ",", description = "How many alerts, once or several times.")
  private List<Integer> alerts = List.of(10_000);

  @Option(names = "--threads", description = "How many threads; one thread is measured as well.")
  private int threads = 1;

  @Option(names = "--corpus", description = "A folder of recorded Ashby boards, *.json.gz.")
  private @Nullable Path corpus;

  @Option(names = "--engines", split = ",", description = "Some of plain, lucene, index.")
  private Set<EngineKind> engines = EnumSet.allOf(EngineKind.class);

  @Option(
      names = "--seconds",
      description =
          "The time after which an engine's measurement begins no further batch. What is compared is"
              + " the time for a posting, and the matches of the postings that were reached.")
  private int seconds = 30;

  @Option(names = "--warm-up", description = "Seconds of matching before each measurement.")
  private int warmUp = 5;

  @Option(
      names = "--batches",
      split = ",",
      description = "How many postings Lucene Monitor is given at once.")
  private List<Integer> batches = List.of(1, 100, 1_000);

  /** For picocli. */
  public MatchingCommand() {}

  @Override
  public Integer call() {
    Workload workload = workload();
    System.out.print(Machine.describe());
    System.out.printf(
        "- workload %s; %,d postings of %,d characters in the median%n%n",
        workload.name(), postings, median(workload));
    Measurement measurement =
        new Measurement(workload, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
    Comparison comparison = new Comparison(measurement, engines, threads, batches);
    double ratio = Double.MAX_VALUE;
    for (int count : alerts) {
      ratio = Math.min(ratio, comparison.compare(count));
    }
    System.out.println(comparison.table());
    comparison.findings().forEach(System.out::println);
    if (comparison.disagreed()) {
      return 1;
    }
    if (ratio < Double.MAX_VALUE) {
      System.out.printf("lucene/jobwatch = %.1f%n", ratio);
    }
    return 0;
  }

  private Workload workload() {
    return switch (kind) {
      case BROAD -> Workloads.broad(postings);
      case SELECTIVE -> Workloads.selective(postings);
      case RARE -> Workloads.rare(postings);
      case REAL ->
          corpus == null ? Workloads.selective(postings) : Workloads.real(corpus, postings);
    };
  }

  private static int median(Workload workload) {
    int[] lengths =
        workload.postings().stream()
            .mapToInt(posting -> posting.content().descriptionText().length())
            .sorted()
            .toArray();
    return lengths[lengths.length / 2];
  }
}
