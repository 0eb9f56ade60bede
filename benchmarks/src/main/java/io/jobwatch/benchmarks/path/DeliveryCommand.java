package io.jobwatch.benchmarks.path;

import io.jobwatch.benchmarks.matching.Machine;
import io.jobwatch.benchmarks.matching.Table;
import io.jobwatch.benchmarks.server.BenchmarkDatabase;
import io.jobwatch.benchmarks.server.DatabaseServer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares deliveries that send nothing by Jobwatch, db-scheduler and transaction-outbox. */
@Command(
    name = "delivery",
    description =
        "Compares deliveries that send nothing by Jobwatch, db-scheduler and transaction-outbox.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class DeliveryCommand implements Callable<Integer> {

  private static final int BATCH = 500;

  @Option(names = "--db", description = "h2, postgresql or mariadb.")
  private DatabaseServer server = DatabaseServer.POSTGRESQL;

  @Option(names = "--deliveries", description = "How many deliveries.")
  private int deliveries = 10_000;

  @Option(names = "--workers", description = "How many threads make deliveries.")
  private int workers = 8;

  @Option(names = "--warm-up", description = "How many deliveries are made before, unmeasured.")
  private int warmUp = 30_000;

  @Option(
      names = "--engines",
      split = ",",
      description = "Some of jobwatch, db-scheduler, transaction-outbox.")
  private List<String> engines = List.of("db-scheduler", "transaction-outbox", "jobwatch");

  /** For picocli. */
  public DeliveryCommand() {}

  private record Rates(double enqueued, double delivered) {}

  @Override
  public Integer call() throws SQLException, InterruptedException {
    System.out.print(Machine.describe());
    System.out.printf(
        Locale.ROOT, "- %s, %,d deliveries, %d threads%n%n", server, deliveries, workers);
    Map<String, Rates> all = new LinkedHashMap<>();
    for (String engine : engines) {
      run(engine, warmUp);
      all.put(engine, run(engine, deliveries));
    }
    Table table =
        new Table(List.of("", "enqueue/s", "deliver/s", "Jobwatch enqueues", "Jobwatch delivers"));
    Rates ours = all.getOrDefault("jobwatch", new Rates(Double.NaN, Double.NaN));
    all.forEach(
        (name, rates) ->
            table.add(
                List.of(
                    name,
                    String.format(Locale.ROOT, "%,.0f", rates.enqueued()),
                    String.format(Locale.ROOT, "%,.0f", rates.delivered()),
                    String.format(Locale.ROOT, "%.2f times", ours.enqueued() / rates.enqueued()),
                    String.format(
                        Locale.ROOT, "%.2f times", ours.delivered() / rates.delivered()))));
    System.out.println(table);
    System.out.println("Each delivery was made exactly once.");
    return 0;
  }

  private Rates run(String name, int count) throws SQLException, InterruptedException {
    Receipts receipts = new Receipts(count);
    try (DeliveryEngine engine = engine(name, receipts)) {
      long start = System.nanoTime();
      for (int from = 0; from < count; from += BATCH) {
        engine.enqueue(from, Math.min(from + BATCH, count));
      }
      long enqueued = System.nanoTime();
      engine.deliver();
      long delivered = System.nanoTime();
      if (receipts.faults() > 0) {
        throw new IllegalStateException(
            engine.name() + ": " + receipts.faults() + " deliveries were not made exactly once.");
      }
      return new Rates(count * 1e9 / (enqueued - start), count * 1e9 / (delivered - enqueued));
    }
  }

  private DeliveryEngine engine(String name, Receipts receipts) throws SQLException {
    BenchmarkDatabase database = server.fresh();
    return switch (name) {
      case "jobwatch" -> new JobwatchDeliveries(database, workers, receipts);
      case "db-scheduler" -> new DbSchedulerDeliveries(database, workers, receipts);
      case "transaction-outbox" -> new OutboxDeliveries(database, workers, receipts);
      default ->
          throw new IllegalArgumentException("Engine '" + name + "': there is none of this name.");
    };
  }
}
