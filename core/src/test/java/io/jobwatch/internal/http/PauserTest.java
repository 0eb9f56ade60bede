package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauserTest {

  private final Pauser pauser = Pauser.parking();

  @Test
  void letsTheTimePass() {
    long start = System.nanoTime();

    pauser.pause(Duration.ofMillis(20));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(19));
  }

  @Test
  void returnsWhenInterruptedAndTheFlagStays() {
    Thread.currentThread().interrupt();

    pauser.pause(Duration.ofDays(1));

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void returnsAtOnceWithoutTime() {
    pauser.pause(Duration.ZERO);
    pauser.pause(Duration.ofDays(-1));
  }
}
