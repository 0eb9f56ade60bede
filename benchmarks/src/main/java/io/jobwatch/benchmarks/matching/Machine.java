package io.jobwatch.benchmarks.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where and of what a measurement was made. */
public final class Machine {

  private static final long GIB = 1L << 30;

  private Machine() {}

  /**
   * The machine, the virtual machine, the day and the commit.
   *
   * @return a list in Markdown
   */
  public static String describe() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "- machine: %s, %d cores seen, %s of memory%n"
            + "- Java: %s %s, at most %.1f GiB of heap%n"
            + "- day: %s, commit %s%n",
        value("/proc/cpuinfo", "model name"),
        runtime.availableProcessors(),
        value("/proc/meminfo", "MemTotal"),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        (double) runtime.maxMemory() / GIB,
        LocalDate.now(ZoneOffset.UTC),
        commit());
  }

  private static String value(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String commit() {
    try {
      Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
      String answer =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return answer.isEmpty() ? "unknown" : answer;
    } catch (IOException e) {
      return "unknown";
    }
  }
}
