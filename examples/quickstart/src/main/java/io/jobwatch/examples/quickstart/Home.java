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

  private static final String ENDING = ".mv.db";

  /**
   * The things of a run.
   *
   * @param folder where everything is kept
   * @param db the H2 file, or {@code null} for one in the folder
   * @param fresh whether to remove what is there first
   */
  static Home at(Path folder, @Nullable Path db, boolean fresh) throws IOException {
    Path database = db == null ? folder.resolve("jobwatch") : withoutEnding(db);
    Home home = new Home(database, folder.resolve("mails"));
    if (fresh) {
      home.remove();
    }
    Files.createDirectories(home.mails());
    return home;
  }

  /** Opens the storage, which makes the folder of the database if it is not there. */
  Storage open() {
    return JooqStorage.file(database);
  }

  /** The file of the webhook receiver's settings, beside the database that it belongs to. */
  Path receiver() {
    return beside(".receiver.properties");
  }

  private void remove() throws IOException {
    for (String ending : List.of(ENDING, ".trace.db", ".lock.db")) {
      Files.deleteIfExists(beside(ending));
    }
    Files.deleteIfExists(receiver());
    if (Files.isDirectory(mails)) {
      try (Stream<Path> files = Files.list(mails)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".eml")).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Path beside(String ending) {
    return database.resolveSibling(database.getFileName() + ending);
  }

  private static Path withoutEnding(Path db) {
    String name = db.getFileName().toString();
    return name.endsWith(ENDING)
        ? db.resolveSibling(name.substring(0, name.length() - ENDING.length()))
        : db;
  }
}
