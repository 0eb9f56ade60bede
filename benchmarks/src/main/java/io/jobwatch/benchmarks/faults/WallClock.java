package io.jobwatch.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clock of one node, which libfaketime shifts by what a file says. The monotonic clock
 * goes on as it is.
 *
 * @param file what the library reads
 */
record WallClock(Path file) {

  /** Names the library where it is not in one of the usual places. */
  private static final String VARIABLE = "JOBWATCH_LIBFAKETIME";

  private static final String NAME = "faketime/libfaketime.so.1";

  static boolean available() {
    return library().isPresent();
  }

  /** A clock that is right at first; the nodes that are started from now on have it. */
  static WallClock of(Scene scene, String name) {
    WallClock clock = new WallClock(scene.directory().resolve(name));
    clock.shift("+0");
    scene.set("wall-clock", clock.file());
    return clock;
  }

  /**
   * Shifts it against the right time, by a sign, a number and {@code s}, {@code m} or {@code h}.
   */
  void shift(String by) {
    try {
      Files.writeString(file, by + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a process has to be started with. */
  static Map<String, String> environment(NodeSettings settings) {
    String file = settings.text("wall-clock");
    return file.isEmpty()
        ? Map.of()
        : Map.of(
            "LD_PRELOAD",
            library().orElseThrow().toString(),
            "FAKETIME_TIMESTAMP_FILE",
            file,
            "FAKETIME_NO_CACHE",
            "1",
            "FAKETIME_DONT_FAKE_MONOTONIC",
            "1");
  }

  private static Optional<Path> library() {
    String named = System.getenv(VARIABLE);
    List<Path> places =
        named != null
            ? List.of(Path.of(named))
            : List.of(
                Path.of("/usr/lib/x86_64-linux-gnu", NAME),
                Path.of("/usr/lib/aarch64-linux-gnu", NAME),
                Path.of("/usr/local/lib", NAME));
    return places.stream().filter(Files::exists).findFirst();
  }
}
