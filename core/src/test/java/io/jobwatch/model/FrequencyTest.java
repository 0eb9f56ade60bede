package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequencyTest {

  @Test
  void readsItsOwnTexts() {
    List<Frequency> all =
        List.of(
            Frequency.instant(),
            Frequency.delayed(Duration.ofMinutes(10)),
            Frequency.hourly(),
            Frequency.daily(),
            Frequency.daily(LocalTime.of(17, 30, 5)),
            Frequency.weekly(DayOfWeek.FRIDAY, LocalTime.MIDNIGHT),
            Frequency.cron("0 8 * * MON-FRI"));

    assertThat(all).allSatisfy(one -> assertThat(Frequency.parse(one.text())).isEqualTo(one));
  }

  @Test
  void readsTheNamesUsedInConfiguration() {
    assertThat(Frequency.parse(" INSTANT ")).isEqualTo(Frequency.instant());
    assertThat(Frequency.parse("hourly")).isEqualTo(Frequency.hourly());
    assertThat(Frequency.parse("daily")).isEqualTo(Frequency.daily(LocalTime.of(8, 0)));
    assertThat(Frequency.parse("weekly"))
        .isEqualTo(Frequency.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)));
    assertThat(Frequency.parse("Weekly on Friday"))
        .isEqualTo(Frequency.weekly(DayOfWeek.FRIDAY, LocalTime.of(8, 0)));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(
            List.of(
                "",
                "often",
                "hourly at 08:00",
                "daily on monday",
                "daily at 25:00",
                "weekly on someday",
                "instant after a while",
                "instant after PT800H",
                "weekly after PT1H",
                "cron "))
        .allSatisfy(
            text ->
                assertThatThrownBy(() -> Frequency.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Frequency '" + text + "'"));
  }
}
