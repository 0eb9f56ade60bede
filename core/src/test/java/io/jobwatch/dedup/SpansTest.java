package io.jobwatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpansTest {

  @Test
  void saysASpanInItsLargestUnitThatStillTellsMuch() {
    assertThat(Spans.text(Duration.ZERO)).isEqualTo("0 s");
    assertThat(Spans.text(Duration.ofMinutes(1).minusMillis(1))).isEqualTo("59 s");
    assertThat(Spans.text(Duration.ofMinutes(1))).isEqualTo("1 min");
    assertThat(Spans.text(Duration.ofHours(1).minusSeconds(1))).isEqualTo("59 min");
    assertThat(Spans.text(Duration.ofHours(1))).isEqualTo("1 h");
    assertThat(Spans.text(Duration.ofDays(1))).isEqualTo("24 h");
    assertThat(Spans.text(Duration.ofDays(2).minusSeconds(1))).isEqualTo("47 h");
    assertThat(Spans.text(Duration.ofDays(2))).isEqualTo("2 days");
    assertThat(Spans.text(Duration.ofDays(7))).isEqualTo("7 days");
  }
}
