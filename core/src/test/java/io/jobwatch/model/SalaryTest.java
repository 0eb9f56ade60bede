package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
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

  @Test
  void refusesAmountsThatAreLongerWrittenOutThanTheyLook() {
    for (String amount : List.of("1E+900000000", "-1E+900000000", "0E+900000000")) {
      assertThatThrownBy(() -> new Salary(new BigDecimal(amount), null, "USD", null))
          .hasMessage(
              "Salary amount '"
                  + new BigDecimal(amount)
                  + "': it has more digits than an amount of money."
                  + " Use at most 18 before the point and 18 after it.");
    }
    assertThatThrownBy(() -> new Salary(null, new BigDecimal("1E-900000000"), "USD", null))
        .hasMessageContaining("1E-900000000");
    BigDecimal thousandDigits = new BigDecimal("1".repeat(1_000));
    assertThatThrownBy(() -> new Salary(null, thousandDigits, "USD", null))
        .hasMessageContaining("'1.1111111111111111111E+999'")
        .hasMessageContaining("more digits");
  }

  @Test
  void takesAmountsOfEighteenDigits() {
    BigDecimal most = new BigDecimal("9".repeat(18) + "." + "9".repeat(18));

    assertThat(new Salary(most, null, "USD", null).min()).isEqualTo(most);
    assertThat(new Salary(new BigDecimal("1E+17"), null, "USD", null).min())
        .isEqualTo(new BigDecimal("1" + "0".repeat(17)));
  }

  @Test
  void refusesAWishForASalaryThatCannotBeMet() {
    assertThatThrownBy(() -> wish("1E+900000000", "USD")).hasMessageContaining("Least salary '1E+");
    assertThatThrownBy(() -> wish("-1E+900000000", "USD")).hasMessageContaining("more digits");
    assertThatThrownBy(() -> wish("-5", "USD")).hasMessageContaining("'-5': it is not above zero");
    assertThatThrownBy(() -> wish("5", "XQZ"))
        .hasMessage(
            "Least salary currency 'XQZ': it is no currency of ISO 4217. Use one such as EUR.");
    assertThatThrownBy(() -> wish("5", "euro")).hasMessageContaining("'EURO'");
    assertThat(wish("5", "eur").currency()).isEqualTo("EUR");
  }

  private static SalaryRequirement wish(String amount, String currency) {
    return new SalaryRequirement(new BigDecimal(amount), currency, SalaryPeriod.YEAR);
  }
}
