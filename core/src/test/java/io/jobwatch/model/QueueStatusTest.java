package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueueStatusTest {

  private static final Instant EARLY = Instant.parse("2026-03-01T10:00:00Z");

  private final QueueStatus early = new QueueStatus(3, 1, 1, EARLY, 2);
  private final QueueStatus late = new QueueStatus(10, 5, 2, EARLY.plusSeconds(9), 0);

  @Test
  void partsAreAddedUpAndTheOlderOfTheOldestIsKept() {
    QueueStatus both = new QueueStatus(13, 6, 3, EARLY, 2);

    assertThat(early.and(late)).isEqualTo(both);
    assertThat(late.and(early)).isEqualTo(both);
  }

  @Test
  void anEmptyPartChangesNothing() {
    assertThat(early.and(QueueStatus.EMPTY)).isEqualTo(early);
    assertThat(QueueStatus.EMPTY.and(early)).isEqualTo(early);
  }
}
