package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process that is killed had committed is there afterwards. */
class KilledProcessTest {

  private static final int KILLS = 2;

  @TempDir Path directory;

  @Test
  @Timeout(120)
  void losesNothingThatWasAcknowledged() throws Exception {
    Path file = directory.resolve("jobwatch");
    Random random = new Random(20260304);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(killAfter(file, "run" + kill, 100 + random.nextInt(400)));
    }

    List<String> kept = delivered(file);

    assertThat(acknowledged).hasSizeGreaterThan(KILLS * 100);
    assertThat(kept).containsAll(acknowledged);
    // A commit that was done when the kill came, but not said yet, may be there too: one each time.
    assertThat(kept).hasSizeLessThanOrEqualTo(acknowledged.size() + KILLS);
  }

  @Test
  @Timeout(120)
  void saysWhenAnotherProcessHasTheFile() throws Exception {
    Path file = directory.resolve("shared");
    try (ChildProcess other = start(file, "other")) {
      assertThat(other.readLine()).isEqualTo("ada-0-other-0");

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> JooqStorage.file(file))
          .withMessageContaining("Opening storage 'jdbc:h2:file:" + file + "'")
          .withMessageContaining("another process has the file open. Stop it or use another file");
    }
  }

  /** Lets a process commit deliveries, kills it, and gives those it said it had committed. */
  private static List<String> killAfter(Path file, String run, int commits) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    try (ChildProcess process = start(file, run)) {
      String line = process.readLine();
      while (line != null) {
        acknowledged.add(line);
        if (acknowledged.size() == commits) {
          process.kill();
        }
        line = process.readLine();
      }
    }
    // The last line may have been cut by the kill; any other is whole, and so is its number.
    int last = acknowledged.size() - 1;
    return acknowledged.get(last).equals("ada-0-" + run + "-" + last)
        ? acknowledged
        : acknowledged.subList(0, last);
  }

  private static ChildProcess start(Path file, String run) throws IOException {
    return ChildProcess.start(CommittingProcess.class, file.toString(), run);
  }

  private static List<String> delivered(Path file) {
    try (JooqStorage storage = JooqStorage.file(file)) {
      return storage.transaction(
          stores ->
              stores.deliveries().of("ada", Integer.MAX_VALUE).stream().map(Delivery::id).toList());
    }
  }
}
