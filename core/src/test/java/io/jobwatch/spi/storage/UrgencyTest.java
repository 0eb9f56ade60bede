package io.jobwatch.spi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UrgencyTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @Test
  void ranksEveryPriority() {
    assertThat(Arrays.stream(Priority.values()).map(Urgency::of))
        .containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(Urgency.of(Priority.URGENT)).isLessThan(Urgency.of(Priority.LOW));
  }

  @Test
  void growsByOneForEachStep() {
    assertThat(aged(3, Duration.ZERO)).isEqualTo(3);
    assertThat(aged(3, Urgency.STEP.minusMillis(1))).isEqualTo(3);
    assertThat(aged(3, Urgency.STEP)).isEqualTo(2);
    assertThat(aged(3, Urgency.STEP.multipliedBy(2))).isEqualTo(1);
    assertThat(aged(1, Urgency.STEP)).isZero();
  }

  @Test
  void endsAtTheMostUrgent() {
    assertThat(aged(3, Duration.ofDays(40_000))).isZero();
    assertThat(aged(0, Duration.ofDays(1))).isZero();
    assertThat(Urgency.aged(2, Instant.MIN, NOW)).isZero();
  }

  @Test
  void doesNotCountATimeThatIsStillToCome() {
    assertThat(aged(2, Duration.ofDays(-1))).isEqualTo(2);
    assertThat(Urgency.aged(2, Instant.MAX, NOW)).isEqualTo(2);
  }

  private static int aged(int urgency, Duration waited) {
    return Urgency.aged(urgency, NOW.minus(waited), NOW);
  }
}
