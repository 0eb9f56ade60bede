package io.jobwatch.benchmarks;

import io.jobwatch.benchmarks.faults.FaultsCommand;
import io.jobwatch.benchmarks.matching.ChangesCommand;
import io.jobwatch.benchmarks.matching.MatchingCommand;
import io.jobwatch.benchmarks.matching.PathologicalCommand;
import io.jobwatch.benchmarks.path.DeliveryCommand;
import io.jobwatch.benchmarks.path.EndToEndCommand;
import io.jobwatch.benchmarks.path.IngestCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The programs that compare and measure, each a sub-command. */
@Command(
    name = "run.sh",
    description = "Measures Jobwatch. Start it by run.sh, which builds what is measured.",
    mixinStandardHelpOptions = true,
    subcommands = {
      MatchingCommand.class,
      ChangesCommand.class,
      PathologicalCommand.class,
      IngestCommand.class,
      DeliveryCommand.class,
      EndToEndCommand.class,
      FaultsCommand.class
    })
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Runs a sub-command.
   *
   * @param args its name and options
   */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Benchmarks())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, command, result) -> {
                  throw failure;
                })
            .execute(args));
  }
}
