package io.jobwatch.benchmarks.faults;

import io.jobwatch.benchmarks.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the cases and prints a row of a table for each. */
@Command(
    name = "faults",
    description = "Breaks nodes and databases on purpose, and counts what got lost or came twice.",
    mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {

  /** What the nodes use. */
  enum Choice {
    H2,
    POSTGRESQL,
    MARIADB,
    ALL
  }

  @Option(names = "--quick", description = "One short round of each case.")
  private boolean quick;

  @Option(names = "--db", description = "${COMPLETION-CANDIDATES}; all unless given.")
  private Choice choice = Choice.ALL;

  @Option(names = "--case", description = "The number of a case; all unless given.")
  private @Nullable List<String> numbers;

  @Option(names = "--rounds", description = "How many faults a case has, in place of its own.")
  private int rounds;

  @Option(names = "--seed", description = "What chance begins with; 1 unless given.")
  private long seed = 1;

  private int lost;
  private int duplicates;
  private int inFlight;
  private int skipped;
  private boolean failed;

  /** For picocli. */
  public FaultsCommand() {}

  @Override
  public Integer call() throws IOException {
    Path directory = Files.createTempDirectory("jobwatch-faults");
    System.out.println("Nodes log into " + directory + "; seed " + seed);
    System.out.println();
    System.out.println(
        "| case | fault | db | acked | lost | duplicates | in flight | recovery s | verdict |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (Choice one : Choice.values()) {
      if (one != Choice.ALL && (choice == one || choice == Choice.ALL)) {
        try (FaultDatabase database = database(one, directory)) {
          play(database, directory.resolve(database.name()));
        }
      }
    }
    System.out.println();
    if (skipped > 0) {
      System.out.println(skipped + " skipped");
    }
    System.out.println("lost=" + lost + " duplicates=" + duplicates + " inflight=" + inFlight);
    if (failed || lost > 0 || duplicates > inFlight) {
      return 1;
    }
    // What nodes have logged, and their databases, are of use only for a case that failed.
    Folders.delete(directory);
    return 0;
  }

  private static FaultDatabase database(Choice choice, Path directory) {
    return switch (choice) {
      case H2 -> new FileDatabase(directory);
      case POSTGRESQL -> ServerDatabase.postgresql(directory);
      default -> ServerDatabase.mariadb();
    };
  }

  private void play(FaultDatabase database, Path directory) {
    for (FaultCase one : FaultCases.all()) {
      boolean wanted = numbers == null || numbers.contains(one.number());
      if (wanted && one.on().includes(database)) {
        Verdict verdict = play(one, database, directory.resolve("case-" + one.number()));
        lost += verdict.lost();
        duplicates += verdict.duplicates();
        inFlight += verdict.inFlight();
        skipped += verdict.skipped() ? 1 : 0;
        failed |= !verdict.ok();
        System.out.println(verdict.row(one.number(), one.title(), database.name()));
      }
    }
  }

  private Verdict play(FaultCase one, FaultDatabase database, Path directory) {
    try (Scene scene = new Scene(database, directory, new Scene.Scale(quick, rounds, seed))) {
      return one.play().apply(scene);
    } catch (RuntimeException e) {
      return new Verdict(0, 0, 0, 0, -1, List.of(String.valueOf(e.getMessage())), "");
    }
  }
}
