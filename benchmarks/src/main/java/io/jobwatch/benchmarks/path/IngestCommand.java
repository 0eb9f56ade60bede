package io.jobwatch.benchmarks.path;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.benchmarks.matching.Machine;
import io.jobwatch.benchmarks.matching.Table;
import io.jobwatch.benchmarks.server.DatabaseServer;
import io.jobwatch.storage.jooq.JooqStorage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the ingest of new and of known postings with a plain JDBC batch of the same rows. */
@Command(
    name = "ingest",
    description = "Compares the ingest of postings with a plain JDBC batch of the same rows.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class IngestCommand implements Callable<Integer> {

  @Option(names = "--db", description = "h2, postgresql or mariadb.")
  private DatabaseServer server = DatabaseServer.POSTGRESQL;

  @Option(names = "--postings", description = "How many postings.")
  private int postings = 10_000;

  @Option(names = "--source", description = "How many of them one source lists.")
  private int perSource = 2_000;

  @Option(names = "--warm-up", description = "How many postings are stored before, unmeasured.")
  private int warmUp = 4_000;

  /** For picocli. */
  public IngestCommand() {}

  @Override
  public Integer call() throws SQLException {
    System.out.print(Machine.describe());
    System.out.printf(
        Locale.ROOT, "- %s, %,d postings, %,d of a source%n%n", server, postings, perSource);
    try (HikariDataSource ours = server.fresh().pool(4);
        HikariDataSource plain = server.fresh().pool(4);
        JooqStorage storage = JooqStorage.of(ours)) {
      // Makes the tables.
      JooqStorage.of(plain).close();
      IngestRun run = new IngestRun(storage, ours, plain, perSource, warmUp + postings);
      run.store(0, warmUp);
      IngestTimes stored = run.store(warmUp, postings);
      IngestTimes again = run.again(warmUp, postings);
      Table table = new Table(List.of("", "seconds", "postings/s", "times plain"));
      row(table, "plain JDBC batch, posting alone", stored.plainPostings(), stored);
      row(table, "plain JDBC batch, with change and sketch", stored.plain(), stored);
      row(table, "Jobwatch, new postings", stored.ingest(), stored);
      row(table, "  of which in transactions", stored.storing(), stored);
      row(table, "Jobwatch, the same again", again.ingest(), stored);
      System.out.println(table);
      System.out.printf(
          Locale.ROOT,
          "jobwatch/plain = %.2f%n",
          (double) stored.ingest().toNanos() / stored.plain().toNanos());
    }
    return 0;
  }

  private void row(Table table, String name, Duration time, IngestTimes all) {
    double seconds = time.toNanos() / 1e9;
    table.add(
        List.of(
            name,
            String.format(Locale.ROOT, "%.2f", seconds),
            String.format(Locale.ROOT, "%,.0f", postings / seconds),
            String.format(Locale.ROOT, "%.2f", seconds / (all.plain().toNanos() / 1e9))));
  }
}
