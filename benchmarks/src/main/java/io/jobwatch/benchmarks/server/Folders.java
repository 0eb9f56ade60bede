package io.jobwatch.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of databases, some gigabytes each, which nobody wants after the run. */
public final class Folders {

  private Folders() {}

  /** A new one, which is deleted when this JVM ends, after what uses it has ended. */
  static Path untilTheEnd(Runnable before) {
    try {
      Path folder = Files.createTempDirectory("jobwatch-bench");
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    before.run();
                    delete(folder);
                  },
                  "jobwatch-folders"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes a folder with all that is in it.
   *
   * @param folder the folder
   * @throws UncheckedIOException if something in it cannot be deleted
   */
  public static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> insideFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path one : insideFirst) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Deleting '" + folder + "': failed.", e);
    }
  }
}
