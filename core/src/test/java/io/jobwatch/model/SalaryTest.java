package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SalaryTest {

  @Test
  void equalAmountsAreEqualHoweverTheyAreWritten() {
    Salary plain = new Salary(new BigDecimal("100000"), null, "eur", SalaryPeriod.YEAR);
    Salary zeros = new Salary(new BigDecimal("100000.00"), null, "EUR", SalaryPeriod.YEAR);
    Salary exponent = new Salary(new BigDecimal("1E+5"), null, "EUR", SalaryPeriod.YEAR);

    assertThat(plain).isEqualTo(zeros).isEqualTo(exponent);
  }

  @Test
  void yearlyMaxUsesTheUpperEndAndThePeriod() {
    Salary hourly =
        new Salary(new BigDecimal("20"), new BigDecimal("25.5"), "USD", SalaryPeriod.HOUR);

    assertThat(hourly.yearlyMax()).contains(new BigDecimal("53040.0"));
  }

  @Test
  void yearlyMaxIsUnknownWithoutAPeriod() {
    assertThat(new Salary(BigDecimal.TEN, null, "USD", null).yearlyMax()).isEmpty();
  }

  @Test
  void refusesARangeUpsideDownAndOneWithoutEnds() {
    assertThatThrownBy(() -> new Salary(BigDecimal.TEN, BigDecimal.ONE, "USD", null))
        .hasMessage("Salary '10-1': its lower end is above its upper end. Swap the ends.");
    assertThatThrownBy(() -> new Salary(null, null, "USD", null))
        .hasMessageContaining("neither end of the range is known");
  }
}
