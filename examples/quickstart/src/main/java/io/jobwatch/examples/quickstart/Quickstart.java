package io.jobwatch.examples.quickstart;

import io.jobwatch.JobwatchBuilder;
import io.jobwatch.error.JobwatchException;
import io.jobwatch.error.StorageException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Watches job boards, matches a few alerts, and delivers over a webhook, by e-mail and to the
 * in-app inbox. Everything but live boards runs on the loopback interface.
 *
 * <p>The exit code is 0 if all went well, 1 if a source, a delivery or the storage failed, and 2 if
 * the arguments or the configuration are wrong.
 */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Watches job boards, matches alerts and tells each subscriber once.")
public final class Quickstart implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int WRONG = 2;

  private final Path folder;
  private final PrintStream out;
  private final PrintStream err;
  private final UnaryOperator<JobwatchBuilder> live;

  @Option(names = "--fresh", description = "Forget everything and start over.")
  private boolean fresh;

  @Option(
      names = "--json",
      description = {
        "Print the report as one JSON object on the last line;",
        "of a series, one line for each run, the last run's last."
      })
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

  Quickstart(Path folder, PrintStream out, PrintStream err, UnaryOperator<JobwatchBuilder> live) {
    this.folder = folder;
    this.out = out;
    this.err = err;
    this.live = live;
  }

  /**
   * Runs the example.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Path home = Path.of(System.getProperty("jobwatch.quickstart.home", "target/quickstart"));
    int code = new Quickstart(home, System.out, System.err, UnaryOperator.identity()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs with these arguments and gives the exit code. */
  int execute(String... args) {
    return new CommandLine(this)
        .setOut(new PrintWriter(out, true, Charset.defaultCharset()))
        .setErr(new PrintWriter(err, true, Charset.defaultCharset()))
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    try {
      Program program = program(new Search(keywords, exclude, locations, remote));
      // Only now, so that wrong arguments make nobody forget anything.
      Home home = Home.at(folder, db, fresh);
      return program.run(home, new Console(out, json)) ? 0 : FAILED;
    } catch (StorageException e) {
      err.println(e.getMessage());
      return FAILED;
    } catch (JobwatchException | IllegalArgumentException | UncheckedIOException e) {
      err.println(e.getMessage());
      return WRONG;
    }
  }

  private Program program(Search search) throws IOException {
    if (replay != null && !boards.isEmpty()) {
      throw new IllegalArgumentException(
          "--replay '" + replay + "': it plays recordings, --board asks live boards. Use one.");
    }
    if (replay != null) {
      return ReplayProgram.of(replay, search);
    }
    return boards.isEmpty() ? new SampleProgram(search) : new LiveProgram(boards, search, live);
  }
}
