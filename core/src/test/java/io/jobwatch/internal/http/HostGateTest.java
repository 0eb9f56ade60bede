package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostGateTest {

  private final ManualClock clock = new ManualClock();
  private final HostGate gate = new HostGate(Duration.ofSeconds(1), 2, clock);

  @Test
  void spacesStartsEvenly() {
    assertThat(gate.reserve()).isEqualTo(Duration.ZERO);
    assertThat(gate.reserve()).isEqualTo(Duration.ofSeconds(1));
    assertThat(gate.reserve()).isEqualTo(Duration.ofSeconds(2));
    clock.move(Duration.ofSeconds(10));
    assertThat(gate.reserve()).isEqualTo(Duration.ZERO);
  }

  @Test
  void keepsTheLongerOfTwoPauses() {
    gate.close(Duration.ofSeconds(60));
    gate.close(Duration.ofSeconds(10));

    assertThat(gate.closed()).contains(Duration.ofSeconds(60));
    clock.move(Duration.ofSeconds(60));
    assertThat(gate.closed()).isEmpty();
  }
}
