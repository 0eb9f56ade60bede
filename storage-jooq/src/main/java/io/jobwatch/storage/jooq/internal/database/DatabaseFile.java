package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of an H2 database, checked before H2 sees it, since H2 reads settings out of a path. */
public final class DatabaseFile {

  private static final String ENDING = ".mv.db";

  private DatabaseFile() {}

  /**
   * Makes the directory of a file and checks that the file can be used.
   *
   * @param path the file, with or without H2's ending {@code .mv.db}
   * @return the file's address
   * @throws StorageException if the path cannot be used
   */
  public static H2Url prepare(Path path) {
    if (path.getFileSystem() != FileSystems.getDefault()) {
      throw refusal(path, "it is not on the default file system. Use a plain file", null);
    }
    if (path.toString().chars().anyMatch(c -> c == ';' || Character.isISOControl(c))) {
      throw refusal(path, "it has ';' or control characters. Use another name", null);
    }
    Path base = withoutEnding(path.toAbsolutePath().normalize());
    if (base.getFileName() == null || Files.isDirectory(base)) {
      throw refusal(path, "it is a directory. Name a file in it, such as 'jobwatch'", null);
    }
    Path file = base.resolveSibling(base.getFileName() + ENDING);
    createDirectory(path, file.toAbsolutePath().getParent());
    boolean usable = Files.isRegularFile(file) && Files.isReadable(file) && Files.isWritable(file);
    if (Files.exists(file) && !usable) {
      throw refusal(path, "it is no file that can be read and written. Check its rights", null);
    }
    return H2Url.file(base);
  }

  private static Path withoutEnding(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(ENDING) && name.length() > ENDING.length()
        ? path.resolveSibling(name.substring(0, name.length() - ENDING.length()))
        : path;
  }

  private static void createDirectory(Path path, @Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw refusal(path, "its directory cannot be made. Check the rights of those above", e);
    }
    if (!Files.isWritable(directory)) {
      throw refusal(path, "its directory cannot be written. Check its rights", null);
    }
  }

  private static StorageException refusal(Path path, String why, @Nullable Throwable cause) {
    return new StorageException("Storage file '" + path + "': " + why + ".", false, cause);
  }
}
