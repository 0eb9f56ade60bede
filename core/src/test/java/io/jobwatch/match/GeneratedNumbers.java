package io.jobwatch.match;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Amounts and ages of which there are few, so that they often are at each other's border. */
final class GeneratedNumbers {

  private GeneratedNumbers() {}

  /** Amounts above zero; some are the same by the year for different periods. */
  static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.of("0.01", "1", "30", "5000", "5000.50", "60000", "62400", "1E+9")
        .map(BigDecimal::new);
  }

  static Arbitrary<String> currencies() {
    return Arbitraries.frequency(Tuple.of(4, "EUR"), Tuple.of(1, "USD"));
  }

  /** Ages above zero. */
  static Arbitrary<Duration> ages() {
    return Arbitraries.of(
        Duration.ofNanos(1),
        Duration.ofHours(12),
        Duration.ofHours(24),
        Duration.ofDays(2),
        Duration.ofDays(7),
        Duration.ofDays(3000));
  }
}
