package io.jobwatch.testkit.boards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The answer of a board's job list, read from a file.
 *
 * @param kind the API that gave the answer
 * @param board the board token (Greenhouse) or site (Lever)
 * @param json the answer, as recorded
 */
public record Recording(BoardKind kind, String board, String json) {

  /**
   * Reads a folder of recordings of one provider. Each {@code <name>.json} becomes the board {@code
   * <name>}; files that are no job list (one posting, departments) are left out.
   *
   * @param folder a folder named after its provider, see {@link BoardKind#ofFolder}
   * @return the recordings, by file name
   * @throws UncheckedIOException if a file cannot be read
   * @throws IllegalArgumentException if a file is no JSON or the folder names no provider
   */
  public static List<Recording> readFolder(Path folder) {
    BoardKind kind = BoardKind.ofFolder(folder);
    List<Recording> recordings = new ArrayList<>();
    for (Path file : files(folder, ".json")) {
      String name = file.getFileName().toString();
      String board = name.substring(0, name.length() - ".json".length());
      of(kind, board, file).ifPresent(recordings::add);
    }
    return List.copyOf(recordings);
  }

  /**
   * Reads the snapshots of one board, oldest first. They are the files {@code <time>.json.gz} whose
   * names sort by time; the board is named as the folder.
   *
   * @param folder a folder below one that is named after its provider, see {@link
   *     BoardKind#ofFolder}
   * @return the recordings, oldest first
   * @throws UncheckedIOException if a file cannot be read
   * @throws IllegalArgumentException if a file is no JSON or the path names no provider
   */
  public static List<Recording> readSeries(Path folder) {
    BoardKind kind = BoardKind.ofFolder(folder);
    String board = folder.toAbsolutePath().normalize().getFileName().toString();
    List<Recording> snapshots = new ArrayList<>();
    for (Path file : files(folder, ".json.gz")) {
      of(kind, board, file).ifPresent(snapshots::add);
    }
    return List.copyOf(snapshots);
  }

  private static Optional<Recording> of(BoardKind kind, String board, Path file) {
    String json = read(file);
    boolean isJobList =
        switch (kind) {
          case GREENHOUSE -> GreenhouseBoards.isJobList(JsonText.parse(file.toString(), json));
          case LEVER -> JsonText.parse(file.toString(), json).isArray();
        };
    return isJobList ? Optional.of(new Recording(kind, board, json)) : Optional.empty();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Listing the recordings in '" + folder + "' failed.", e);
    }
  }

  private static String read(Path file) {
    boolean gzip = file.toString().endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the recording '" + file + "' failed.", e);
    }
  }
}
