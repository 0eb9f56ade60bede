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
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
      Moment start = Moment.now();
      RunReport matched = jobwatch.runOnce();
      Moment fetched = times.fetched();
      Moment evening = Moment.now();
      clock.forward(Duration.ofDays(1));
      Moment morning = Moment.now();
      Map<DeliveryState, Integer> sent = jobwatch.deliver();
      Moment end = Moment.now();
      report(
          matched,
          sent,
          items.get(),
          List.of(
              new Stage("fetch and ingest", start, fetched),
              new Stage("match and notify", fetched, evening),
              new Stage("digests", morning, times.notified()),
              new Stage("deliver", times.notified(), end)));
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

  private record Stage(String name, Moment from, Moment to) {}

  private static void report(
      RunReport matched, Map<DeliveryState, Integer> sent, int items, List<Stage> stages) {
    boolean delivered = sent.keySet().equals(Set.of(DeliveryState.DELIVERED));
    if (!matched.ok() || !delivered || items != matched.matched()) {
      throw new IllegalStateException(
          "End to end: of " + matched.matched() + " matches " + items + " arrived. " + sent);
    }
    System.out.printf(
        Locale.ROOT,
        "- %,d matches, all told in %,d digests%n%n",
        matched.matched(),
        sent.get(DeliveryState.DELIVERED));
    Table table = new Table(List.of("stage", "seconds", "of processors"));
    Duration all = Duration.ZERO;
    for (Stage stage : stages) {
      Duration wall = stage.from().wallUntil(stage.to());
      table.add(List.of(stage.name(), seconds(wall), seconds(stage.from().cpuUntil(stage.to()))));
      all = all.plus(wall);
    }
    System.out.println(table);
    System.out.println("seconds=" + seconds(all));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e9);
  }
}
