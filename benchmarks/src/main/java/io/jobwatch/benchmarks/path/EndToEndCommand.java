package io.jobwatch.benchmarks.path;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.RunReport;
import io.jobwatch.benchmarks.matching.Machine;
import io.jobwatch.benchmarks.matching.Table;
import io.jobwatch.benchmarks.server.DatabaseServer;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.benchmarks.workload.Workloads;
import io.jobwatch.model.Alert;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures everything from new postings to delivered digests, through the facade. */
@Command(
    name = "end-to-end",
    description =
        "Measures the way from new postings to digests that are delivered to a channel that sends"
            + " nothing.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class EndToEndCommand implements Callable<Integer> {

  private static final int PER_SOURCE = 1_000;

  @Option(names = "--db", description = "h2, postgresql or mariadb.")
  private DatabaseServer server = DatabaseServer.POSTGRESQL;

  @Option(names = "--postings", description = "How many new postings.")
  private int postings = 1_000;

  @Option(names = "--alerts", description = "How many alerts.")
  private int alerts = 1_000;

  @Option(names = "--subscribers", description = "How many subscribers have them, in turn.")
  private int subscribers = 1_000;

  /** For picocli. */
  public EndToEndCommand() {}

  @Override
  public Integer call() {
    System.out.print(Machine.describe());
    System.out.printf(
        Locale.ROOT,
        "- %s, %,d postings, %,d alerts, %,d subscribers%n",
        server,
        postings,
        alerts,
        subscribers);
    Workload workload = Workloads.selective(postings);
    MovableClock clock = new MovableClock(Workload.NOW);
    StageTimes times = new StageTimes();
    AtomicInteger items = new AtomicInteger();
    try (Jobwatch jobwatch = build(workload, clock, times, items)) {
      long start = System.nanoTime();
      RunReport matched = jobwatch.runOnce();
      Duration ingest = times.untilFetched(start);
      Duration match = Duration.ofNanos(System.nanoTime() - start).minus(ingest);
      clock.forward(Duration.ofDays(1));
      long morning = System.nanoTime();
      RunReport sent = jobwatch.runOnce();
      Duration digests = times.untilNotified(morning);
      Duration deliver = Duration.ofNanos(System.nanoTime() - morning).minus(digests);
      report(matched, sent, items.get(), List.of(ingest, match, digests, deliver));
    }
    return 0;
  }

  private Jobwatch build(
      Workload workload, MovableClock clock, StageTimes times, AtomicInteger items) {
    ListedPostings listed = new ListedPostings(workload.postings(), PER_SOURCE);
    JobwatchBuilder builder =
        Jobwatch.builder()
            .storage(server.fresh().open())
            .clock(clock)
            .listener(times)
            .plugin(listed)
            .plugin(
                new NoOpChannel(
                    message -> {
                      items.addAndGet(message.items().size());
                      return new DeliveryResult.Delivered("");
                    }))
            .channel(NoOpChannel.ID);
    listed.sources().forEach(builder::source);
    for (int i = 0; i < subscribers; i++) {
      builder.subscriber(
          Subscriber.of("s" + i).route(NoOpChannel.ID, "d" + i).frequency(Frequency.daily()));
    }
    for (int i = 0; i < alerts; i++) {
      Alert alert = workload.alert(i);
      builder.alert(
          Alert.named(alert.name())
              .forSubscriber("s" + i % subscribers)
              .criteria(alert.criteria())
              .id(alert.id()));
    }
    return builder.build();
  }

  private static void report(RunReport matched, RunReport sent, int items, List<Duration> stages) {
    if (!matched.ok() || !sent.ok() || sent.waiting() > 0 || items != matched.matched()) {
      throw new IllegalStateException(
          "End to end: of " + matched.matched() + " matches " + items + " arrived. " + sent);
    }
    System.out.printf(
        Locale.ROOT,
        "- %,d matches, all told in %,d digests%n%n",
        matched.matched(),
        sent.delivered());
    Table table = new Table(List.of("stage", "seconds"));
    List<String> names = List.of("fetch and ingest", "match and notify", "digests", "deliver");
    Duration all = Duration.ZERO;
    for (int i = 0; i < names.size(); i++) {
      table.add(List.of(names.get(i), seconds(stages.get(i))));
      all = all.plus(stages.get(i));
    }
    System.out.println(table);
    System.out.println("seconds=" + seconds(all));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e9);
  }
}
