package io.jobwatch.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes that this one has started. */
final class Signals {

  private Signals() {}

  static void send(long pid, String name) {
    run("kill", "-" + name, Long.toString(pid));
  }

  /** Runs a program; gives whether it ended well. */
  static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Running '" + command[0] + "': failed.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
