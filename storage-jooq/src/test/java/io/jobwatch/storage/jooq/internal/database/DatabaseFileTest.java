package io.jobwatch.storage.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

  @TempDir Path directory;

  @Test
  void makesTheDirectory() {
    H2Url url = DatabaseFile.prepare(directory.resolve("a/b/jobwatch"));

    assertThat(directory.resolve("a/b")).isDirectory();
    assertThat(url.location()).endsWith("/a/b/jobwatch");
  }

  @Test
  void takesThePathWithTheEndingToo() {
    assertThat(DatabaseFile.prepare(directory.resolve("jobwatch.mv.db")).location())
        .endsWith("/jobwatch");
    assertThat(DatabaseFile.prepare(directory.resolve(".mv.db")).location()).endsWith("/.mv.db");
  }

  @Test
  void refusesADirectory() {
    refuses(directory, "it is a directory. Name a file in it");
    refuses(Path.of("/"), "it is a directory. Name a file in it");
  }

  @Test
  void refusesADirectoryInPlaceOfTheFile() throws IOException {
    Files.createDirectory(directory.resolve("jobwatch.mv.db"));

    refuses(directory.resolve("jobwatch"), "it is no file that can be read and written");
  }

  @Test
  void refusesADirectoryThatCannotBeMade() throws IOException {
    Files.writeString(directory.resolve("taken"), "");

    refuses(directory.resolve("taken/jobwatch"), "its directory cannot be made");
  }

  @Test
  void refusesNamesInWhichH2WouldReadSettings() {
    refuses(directory.resolve("jobwatch;INIT=RUNSCRIPT"), "it has ';' or control characters");
    refuses(directory.resolve("job\nwatch"), "it has ';' or control characters");
  }

  @Test
  void refusesOtherFileSystems() throws IOException {
    URI zip = URI.create("jar:" + directory.resolve("a.zip").toUri());
    try (FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      refuses(system.getPath("jobwatch"), "it is not on the default file system");
    }
  }

  private static void refuses(Path path, String why) {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> DatabaseFile.prepare(path))
        .withMessageStartingWith("Storage file '" + path + "': " + why);
  }
}
