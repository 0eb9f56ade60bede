package io.jobwatch.examples.quickstart;

import io.jobwatch.error.JobwatchException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Watches job boards, matches a few alerts, and delivers over a webhook, by e-mail and to the
 * in-app inbox. Everything but live boards runs on the loopback interface.
 *
 * <p>The exit code is 0 if all went well, 1 if a source or a delivery failed, and 2 if the
 * arguments or the configuration are wrong.
 */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Watches job boards, matches alerts and tells each subscriber once.")
public final class Quickstart implements Callable<Integer> {

  private static final int WRONG = 2;

  @Option(names = "--fresh", description = "Forget everything and start over.")
  private boolean fresh;

  @Option(names = "--json", description = "Print the report as one JSON object on the last line.")
  private boolean json;

  @Option(
      names = "--db",
      paramLabel = "<file>",
      description = "Keep everything in this H2 file instead of one in the build folder.")
  private @Nullable Path db;

  @Option(
      names = "--replay",
      paramLabel = "<folder>",
      description = {
        "Play a folder of recordings: one provider's boards (<board>.json),",
        "or one board's series (<time>.json.gz), a run and a report for each."
      })
  private @Nullable Path replay;

  @Option(
      names = "--board",
      paramLabel = "<board>",
      description = "Watch a live board: greenhouse:<token>, lever:<site> or lever-eu:<site>.")
  private List<String> boards = List.of();

  @Option(
      names = "--keywords",
      split = ",",
      paramLabel = "<word>",
      description = "Want one of these words or phrases.")
  private List<String> keywords = List.of();

  @Option(
      names = "--exclude",
      split = ",",
      paramLabel = "<word>",
      description = "Want none of these words or phrases.")
  private List<String> exclude = List.of();

  @Option(
      names = "--location",
      split = ",",
      paramLabel = "<place>",
      description = "Want one of these places.")
  private List<String> locations = List.of();

  @Option(
      names = "--remote",
      description = "Want remote work; with --location, remote work or one of the places.")
  private boolean remote;

  /**
   * Runs the example.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    int code = new CommandLine(new Quickstart()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException {
    Console console = new Console(System.out, json);
    try {
      Search search = new Search(keywords, exclude, locations, remote);
      Home home = Home.at(db, fresh);
      Program program = program(search);
      return program.run(home, console) ? 0 : 1;
    } catch (JobwatchException | IllegalArgumentException e) {
      complain(System.err, e);
      return WRONG;
    }
  }

  private Program program(Search search) {
    if (replay != null && !boards.isEmpty()) {
      throw new IllegalArgumentException(
          "--replay '" + replay + "': it plays recordings, --board asks live boards. Use one.");
    }
    if (replay != null) {
      return new ReplayProgram(replay, search);
    }
    return boards.isEmpty() ? new SampleProgram(search) : new LiveProgram(boards, search);
  }

  private static void complain(PrintStream err, RuntimeException e) {
    err.println(e.getMessage());
  }
}
