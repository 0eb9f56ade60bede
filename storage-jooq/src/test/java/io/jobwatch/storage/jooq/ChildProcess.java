package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another JVM with the classes of the tests, which is killed when it is closed. */
final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private ChildProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  /** Starts a class that has a main method. */
  static ChildProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It does not live long enough for more.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    Collections.addAll(command, arguments);
    return new ChildProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line that it prints; {@code null} when it has ended and all are read. */
  @Nullable String readLine() throws IOException {
    return lines.readLine();
  }

  /** Kills it and leaves what it has printed to be read. */
  void kill() {
    // Not by the process itself, which would close what is left to read.
    boolean unused = process.toHandle().destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    try (lines) {
      assertThat(process.destroyForcibly().onExit()).succeedsWithin(Duration.ofSeconds(60));
    }
  }
}
