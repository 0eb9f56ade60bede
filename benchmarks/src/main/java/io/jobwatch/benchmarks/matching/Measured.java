package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.Engine;
import io.jobwatch.benchmarks.engine.Pass;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * A line of the table.
 *
 * @param maker makes the engine once more
 * @param engine the engine with its settings
 * @param alerts how many alerts it had
 * @param batch how many postings it was given at once
 * @param threads how many threads matched
 * @param buildNanos how long it took to take in the alerts, in nanoseconds
 * @param bytes what it takes of the heap, in bytes
 * @param checksPerMatch how many alerts were looked at for each match, if the engine counts them
 * @param pass what matching took
 */
record Measured(
    Supplier<Engine> maker,
    String engine,
    int alerts,
    int batch,
    int threads,
    long buildNanos,
    long bytes,
    OptionalDouble checksPerMatch,
    Pass pass) {

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
        engine,
        format("%,d", alerts),
        format("%,d", batch),
        format("%d", threads),
        format("%,d", pass.postings()),
        format("%.2f", buildNanos / 1e9),
        format("%,.0f", 1e9 / pass.nanosPerPosting()),
        format("%,.1f", pass.nanosPerPosting() / 1e3),
        format("%,.1f", pass.cpuNanosPerPosting() / 1e3),
        format("%,d", pass.found()),
        format("%,.2f", (double) pass.found() / pass.postings()),
        checksPerMatch.isPresent() ? format("%.2f", checksPerMatch.getAsDouble()) : "-",
        format("%,d", bytes / alerts));
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
