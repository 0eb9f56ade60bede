package io.jobwatch.examples.quickstart;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.storage.jooq.JooqStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the example keeps its things.
 *
 * @param database the H2 file, without its ending
 * @param mails the folder of the mails received
 */
record Home(Path database, Path mails) {

  /**
   * The things of a run.
   *
   * @param db the H2 file, or {@code null} for one in the build folder
   * @param fresh whether to remove them first
   */
  static Home at(@Nullable Path db, boolean fresh) throws IOException {
    Path folder = Path.of(System.getProperty("jobwatch.quickstart.home", "target/quickstart"));
    Home home = new Home(db == null ? folder.resolve("jobwatch") : db, folder.resolve("mails"));
    if (fresh) {
      home.remove();
    }
    Files.createDirectories(home.mails());
    return home;
  }

  Storage open() {
    return JooqStorage.file(database);
  }

  private void remove() throws IOException {
    for (String ending : List.of(".mv.db", ".trace.db", ".lock.db")) {
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + ending));
    }
    if (Files.isDirectory(mails)) {
      try (Stream<Path> files = Files.list(mails)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".eml")).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
