package io.jobwatch.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** A seed of the harness: the long rounds are {@code bash benchmarks/run.sh faults}. */
@Tag("fault")
@Timeout(300)
class FaultsTest {

  @Test
  void aKilledProcessWithAFileLosesNothing() {
    assertThat(run("h2", "3", 1)).isZero();
  }

  @Test
  void aKilledNodeBesideAnotherLosesNothing() {
    assertThat(run("postgresql", "3", 1)).isZero();
  }

  @Test
  void aKilledNodeOnMariaDbLosesNothing() {
    assertThat(run("mariadb", "3", 1)).isZero();
  }

  /** The case fails if nothing was lost, since then no loss would be seen. */
  @Test
  void aDatabaseThatLosesIsCaught() {
    assertThat(run("h2", "8x", 1)).isZero();
  }

  private static int run(String database, String number, int rounds) {
    return new CommandLine(new FaultsCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(
            "--quick", "--db", database, "--case", number, "--rounds", Integer.toString(rounds));
  }
}
