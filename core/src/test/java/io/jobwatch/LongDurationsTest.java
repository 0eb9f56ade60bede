package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.model.RetentionKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Durations that no clock can be moved by. */
class LongDurationsTest {

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
  private static final Duration LONGEST = Duration.ofDays(36_500);

  @Test
  void areRefusedForRetention() {
    RetentionSettings settings = RetentionSettings.defaults();

    assertThat(settings.keep(RetentionKind.LEDGER, LONGEST).kept())
        .containsEntry(RetentionKind.LEDGER, LONGEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.keep(RetentionKind.LEDGER, FOREVER))
        .withMessage(
            "Retention of LEDGER '%s': it is above 36,500 days. Use less, or keep it for ever.",
            FOREVER);
  }

  @Test
  void areRefusedForTheTimeBetweenBatches() {
    Operator operator = Operator.of("ops");

    assertThat(operator.batches(LONGEST).batchesEvery()).isEqualTo(LONGEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operator.batches(FOREVER))
        .withMessage(
            "Time between batches '%s': it is above 36,500 days."
                + " Use less, or null for none of batches at all.",
            FOREVER);
  }
}
