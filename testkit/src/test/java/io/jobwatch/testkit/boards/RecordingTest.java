package io.jobwatch.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingTest {

  @Test
  void readsJobListsAndLeavesTheRestOut(@TempDir Path root) throws Exception {
    Path folder = Files.createDirectories(root.resolve("greenhouse"));
    Files.writeString(folder.resolve("zeta.json"), "{\"jobs\":[{\"id\":1}]}");
    Files.writeString(folder.resolve("acme.json"), "{\"jobs\":[],\"meta\":{\"total\":0}}");
    Files.writeString(folder.resolve("detail-acme-1.json"), "{\"id\":1}");
    Files.writeString(folder.resolve("acme-departments.json"), "{\"departments\":[]}");
    Files.writeString(folder.resolve("notes.txt"), "not JSON");

    assertThat(Recording.readFolder(folder))
        .containsExactly(
            new Recording(BoardKind.GREENHOUSE, "acme", "{\"jobs\":[],\"meta\":{\"total\":0}}"),
            new Recording(BoardKind.GREENHOUSE, "zeta", "{\"jobs\":[{\"id\":1}]}"));
  }

  @Test
  void readsTheSnapshotsOfABoardOldestFirst(@TempDir Path root) throws Exception {
    Path folder = Files.createDirectories(root.resolve("lever/Acme"));
    gzip(folder.resolve("20261102T080000Z.json.gz"), "[{\"id\":\"b\"}]");
    gzip(folder.resolve("20261101T080000Z.json.gz"), "[{\"id\":\"a\"}]");
    Files.writeString(folder.resolve("20261101T080000Z.metadata.json"), "{}");

    assertThat(Recording.readSeries(folder))
        .containsExactly(
            new Recording(BoardKind.LEVER, "Acme", "[{\"id\":\"a\"}]"),
            new Recording(BoardKind.LEVER, "Acme", "[{\"id\":\"b\"}]"));
  }

  @Test
  void refusesAFolderOfNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoardKind.ofFolder(Path.of("/nowhere/in/particular")))
        .withMessageContaining("particular")
        .withMessageContaining("'greenhouse' or 'lever'");
  }

  @Test
  void namesTheFileThatIsNotJson(@TempDir Path root) throws Exception {
    Path folder = Files.createDirectories(root.resolve("lever"));
    Files.writeString(folder.resolve("acme.json"), "[{");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recording.readFolder(folder))
        .withMessageContaining("acme.json");
  }

  @ParameterizedTest
  @EnumSource
  void playsWhatRealBoardsAnswered(BoardKind kind) {
    String recordings = System.getenv("JOBWATCH_RECORDINGS");
    assumeTrue(
        recordings != null, "Skipped: JOBWATCH_RECORDINGS does not name a folder of recordings.");
    Path folder = Path.of(recordings, "recorded", kind.scraper());

    assertThat(Recording.readFolder(folder))
        .hasSizeGreaterThan(10)
        .noneMatch(recording -> recording.board().contains("detail"));
    BoardServer.withRecordings(folder).close();
  }

  private static void gzip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
