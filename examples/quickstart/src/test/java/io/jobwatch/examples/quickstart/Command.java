package io.jobwatch.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.JobwatchBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The command, run in this process, and what came of it. */
record Command(int exitCode, String out, String err) {

  private static final Pattern MEMBER = Pattern.compile("\"([a-z_]+)\":(0|[1-9]\\d*)");
  private static final Pattern OBJECT =
      Pattern.compile("\\{" + MEMBER.pattern() + "(?:," + MEMBER.pattern() + ")*\\}");

  static Command run(Path home, String... args) {
    return run(home, UnaryOperator.identity(), args);
  }

  static Command run(Path home, UnaryOperator<JobwatchBuilder> live, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new Quickstart(
                home, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), live)
            .execute(args);
    return new Command(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The report on the last line. */
  Map<String, Integer> report() {
    List<String> lines = lines();
    return parse(lines.get(lines.size() - 1));
  }

  /** The report of each run of a series. */
  List<Map<String, Integer>> reports() {
    return lines().stream().filter(line -> line.startsWith("{")).map(Command::parse).toList();
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** The first number found by a pattern's group. */
  int number(String pattern) {
    List<MatchResult> found = Pattern.compile(pattern).matcher(out).results().toList();
    assertThat(found).as("%s in %s", pattern, out).isNotEmpty();
    return Integer.parseInt(found.get(0).group(1));
  }

  /** Reads an object of whole numbers under plain names, each once, and accepts nothing else. */
  private static Map<String, Integer> parse(String line) {
    assertThat(line).matches(OBJECT);
    Map<String, Integer> counts = new LinkedHashMap<>();
    MEMBER
        .matcher(line)
        .results()
        .forEach(
            member ->
                assertThat(counts.put(member.group(1), Integer.valueOf(member.group(2))))
                    .as("%s twice in %s", member.group(1), line)
                    .isNull());
    return counts;
  }
}
