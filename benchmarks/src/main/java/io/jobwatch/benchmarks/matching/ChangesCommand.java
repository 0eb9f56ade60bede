package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.AlertIndexEngine;
import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.AlertIds;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.benchmarks.workload.Workloads;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.Alert;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures changes of single alerts while postings are matched, and the matching meanwhile. */
@Command(
    name = "changes",
    description = "Measures changes of single alerts while postings are matched.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class ChangesCommand implements Callable<Integer> {

  @Option(names = "--alerts", description = "How many alerts the index holds.")
  private int alerts = 1_000_000;

  @Option(names = "--postings", description = "How many postings the readers go round.")
  private int postings = 1_000;

  @Option(names = "--changes", description = "How many alerts are changed, removed and put back.")
  private int changes = 10_000;

  @Option(names = "--threads", description = "How many threads match meanwhile.")
  private int threads = 1;

  @Option(names = "--corpus", description = "A folder of recorded Ashby boards, *.json.gz.")
  private @Nullable Path corpus;

  /** For picocli. */
  public ChangesCommand() {}

  @Override
  public Integer call() {
    Workload workload =
        corpus == null ? Workloads.selective(postings) : Workloads.real(corpus, postings);
    System.out.println(Machine.describe());
    AlertIndex index = new AlertIndexEngine(workload, new AlertFeed(workload, alerts)).index();
    Table table = new Table(Latencies.HEADER);
    try (Readers readers = new Readers(index, workload.postings(), threads)) {
      readers.warmUp();
      index.tune();
      readers.measureWithoutChanges();
      table.add(readers.take().cells("one posting matched, no changes"));
      Latencies changed = new Latencies();
      Latencies removed = new Latencies();
      Latencies added = new Latencies();
      change(workload, index, changed, removed, added);
      table.add(readers.take().cells("one posting matched, changes meanwhile"));
      table.add(changed.cells("one alert changed"));
      table.add(removed.cells("one alert removed"));
      table.add(added.cells("one alert added"));
    }
    System.out.println(table);
    return index.size() == alerts ? 0 : 1;
  }

  private void change(
      Workload workload, AlertIndex index, Latencies changed, Latencies removed, Latencies added) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 1; i <= changes; i++) {
      Alert other = workload.changed(random.nextInt(alerts), i);
      changed.measure(() -> index.save(other));
      int number = random.nextInt(alerts);
      String id = AlertIds.id(number);
      removed.measure(() -> index.remove(id));
      Alert again = workload.changed(number, i);
      added.measure(() -> index.save(again));
    }
  }
}
