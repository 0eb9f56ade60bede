package io.jobwatch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong arguments end with exit code 2 and say what to do, before anything is touched. */
class ArgumentsTest {

  @TempDir Path home;

  @Test
  void refusesABoardOfNoKnownProvider() {
    Command run = Command.run(home, "--board", "monster:acme");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "--board 'monster:acme': it names no known provider and board."
                + " Use greenhouse:<token>, lever:<site> or lever-eu:<site>.");
  }

  @Test
  void refusesAnUnknownOption() {
    Command run = Command.run(home, "--colour");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Unknown option: '--colour'");
  }

  @Test
  void refusesToReplayAMissingFolder() {
    Path missing = home.resolve("greenhouse");
    Command run = Command.run(home, "--replay", missing.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--replay '" + missing + "': there is no such folder.");
  }

  @Test
  void refusesToReplayAFolderWithoutRecordings() throws IOException {
    Path folder = Files.createDirectories(home.resolve("lever"));
    Command run = Command.run(home, "--replay", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--replay '" + folder + "': it holds no recordings.");
  }

  @Test
  void refusesToReplayAndToAskLiveBoardsAtOnce() {
    Command run = Command.run(home, "--replay", "x", "--board", "greenhouse:acme");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Use one.");
  }

  @Test
  void forgetsNothingBecauseOfWrongArguments() {
    Command.run(home);

    assertThat(Command.run(home, "--fresh", "--board", "acme").exitCode()).isEqualTo(2);

    assertThat(Command.run(home, "--json").report()).containsEntry("new", 0);
  }

  @Test
  void saysThatTheDatabaseIsInUse() throws IOException {
    Command.run(home);
    Path receiver = Home.at(home, null, false).receiver();
    String settings = Files.readString(receiver);
    try (FileChannel file =
            FileChannel.open(home.resolve("jobwatch.mv.db"), StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();

      Command run = Command.run(home);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("jobwatch", "process").hasLineCount(1);
      assertThat(Files.readString(receiver)).isEqualTo(settings);
    }
  }

  @Test
  void explainsItselfWithHelp() {
    Command run = Command.run(home, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("--fresh", "--replay=<folder>", "one line for each run");
  }
}
