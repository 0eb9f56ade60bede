package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.AlertIndexEngine;
import io.jobwatch.benchmarks.engine.MatchSet;
import io.jobwatch.benchmarks.engine.Pass;
import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.AlertIds;
import io.jobwatch.benchmarks.workload.PathologicalAlerts;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.benchmarks.workload.Workloads;
import io.jobwatch.match.CriteriaExplainer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures AlertIndex with alerts that leave it little to choose by. */
@Command(
    name = "pathological",
    description = "Measures AlertIndex with alerts that leave it little to choose by.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class PathologicalCommand implements Callable<Integer> {

  private static final int CHECKED_ALERTS = 1_000;

  @Option(names = "--postings", description = "How many generated postings.")
  private int postings = 2_000;

  @Option(names = "--alerts", split = ",", description = "How many alerts, once or several times.")
  private List<Integer> alerts = List.of(10_000, 100_000);

  @Option(names = "--seconds", description = "The longest time of one measurement.")
  private int seconds = 10;

  /** For picocli. */
  public PathologicalCommand() {}

  @Override
  public Integer call() {
    System.out.println(Machine.describe());
    Table table =
        new Table(
            List.of(
                "alerts that",
                "alerts",
                "postings",
                "us/posting",
                "CPU us/posting",
                "matches/posting",
                "checks/posting",
                "CPU ns/check"));
    boolean right = true;
    for (PathologicalAlerts kind : PathologicalAlerts.values()) {
      Workload workload = Workloads.pathological(kind, postings);
      for (int count : alerts) {
        AlertIndexEngine engine = new AlertIndexEngine(workload, new AlertFeed(workload, count));
        table.add(measure(workload, engine, count));
        right &= isRight(workload, engine, Math.min(count, CHECKED_ALERTS));
      }
    }
    System.out.println(table);
    return right ? 0 : 1;
  }

  private List<String> measure(Workload workload, AlertIndexEngine engine, int count) {
    Duration budget = Duration.ofSeconds(seconds);
    Pass.run(engine, 1, 1, postings, Duration.ofSeconds(Math.min(seconds, 3)));
    engine.settle();
    long before = engine.index().statistics().candidates();
    Pass pass = Pass.run(engine, 1, 1, postings, budget);
    double checks = (double) (engine.index().statistics().candidates() - before) / pass.postings();
    return List.of(
        workload.name(),
        format("%,d", count),
        format("%,d", pass.postings()),
        format("%,.1f", pass.nanosPerPosting() / 1e3),
        format("%,.1f", pass.cpuNanosPerPosting() / 1e3),
        format("%,.1f", (double) pass.found() / pass.postings()),
        format("%,.1f", checks),
        format("%,.1f", pass.cpuNanosPerPosting() / checks));
  }

  /** Compares one posting's matches with the explanations of the first alerts. */
  private static boolean isRight(Workload workload, AlertIndexEngine engine, int count) {
    Set<String> found = MatchSet.ids(engine, 0);
    found.removeIf(id -> AlertIds.number(id) >= count);
    Set<String> expected =
        IntStream.range(0, count)
            .mapToObj(workload::alert)
            .filter(
                alert ->
                    CriteriaExplainer.explain(
                            alert.criteria(), workload.postings().get(0), Workload.NOW)
                        .passed())
            .map(alert -> alert.id())
            .collect(Collectors.toSet());
    if (!found.equals(expected)) {
      System.out.printf("DIFFERENT MATCHES: %s: not as explained.%n", workload.name());
    }
    return found.equals(expected);
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
