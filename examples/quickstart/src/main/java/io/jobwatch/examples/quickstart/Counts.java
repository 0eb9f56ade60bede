package io.jobwatch.examples.quickstart;

import io.jobwatch.RunReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms of a report's counts: for a person, for a table of runs, and for a program. */
final class Counts {

  private static final Set<String> SHOWN_AT_ZERO = Set.of("new", "notified", "delivered", "failed");

  private static final List<String> COLUMNS =
      List.of(
          "fetched",
          "new",
          "changed",
          "reopened",
          "expired",
          "matched",
          "suppressed",
          "notified",
          "delivered",
          "failed");

  private Counts() {}

  /** A line for each count; zeros are left out but where they are the point. */
  static List<String> block(RunReport report) {
    return report.counts().entrySet().stream()
        .filter(count -> count.getValue() != 0 || SHOWN_AT_ZERO.contains(count.getKey()))
        .map(count -> String.format(Locale.ROOT, "  %-15s %6d", count.getKey(), count.getValue()))
        .toList();
  }

  /** The head of a table of runs. */
  static String head() {
    return "run  " + COLUMNS.stream().map(Counts::head).collect(Collectors.joining("  "));
  }

  /** A run's row in a table of runs. */
  static String row(int number, RunReport report) {
    return String.format(Locale.ROOT, "%3d  ", number)
        + COLUMNS.stream()
            .map(name -> value(name, report.counts()))
            .collect(Collectors.joining("  "));
  }

  /** One JSON object; plain names and whole numbers need no library. */
  static String json(RunReport report) {
    return report.counts().entrySet().stream()
        .map(count -> '"' + count.getKey() + "\":" + count.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String head(String name) {
    return String.format(Locale.ROOT, "%6s", name);
  }

  private static String value(String name, Map<String, Integer> counts) {
    return String.format(
        Locale.ROOT, "%" + Math.max(6, name.length()) + "d", counts.getOrDefault(name, 0));
  }
}
