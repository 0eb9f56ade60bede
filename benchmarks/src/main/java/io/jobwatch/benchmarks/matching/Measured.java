package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.Pass;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A line of the table.
 *
 * @param built the engine
 * @param batch how many postings it was given at once
 * @param threads how many threads matched
 * @param checksPerMatch how many alerts were looked at for each match, if the engine counts them
 * @param pass what matching took
 */
record Measured(Built built, int batch, int threads, OptionalDouble checksPerMatch, Pass pass) {

  static final List<String> HEADER =
      List.of(
          "engine",
          "alerts",
          "batch",
          "threads",
          "postings",
          "build s",
          "postings/s",
          "us/posting",
          "CPU us/posting",
          "matches",
          "matches/posting",
          "checks/match",
          "bytes/alert");

  List<String> cells() {
    return List.of(
        built.name(),
        format("%,d", built.alerts()),
        format("%,d", batch),
        format("%d", threads),
        format("%,d", pass.postings()),
        format("%.2f", built.nanos() / 1e9),
        format("%,.0f", 1e9 / pass.nanosPerPosting()),
        format("%,.1f", pass.nanosPerPosting() / 1e3),
        format("%,.1f", pass.cpuNanosPerPosting() / 1e3),
        format("%,d", pass.found()),
        format("%,.2f", (double) pass.found() / pass.postings()),
        checksPerMatch.isPresent() ? format("%.2f", checksPerMatch.getAsDouble()) : "-",
        format("%,d", built.bytes() / built.alerts()));
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
