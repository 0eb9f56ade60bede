package io.jobwatch.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Frequency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void comesAtTheNextHourOfTheZone() {
    assertThat(next(Frequency.hourly(), "2026-03-04T05:06:07Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-04T06:00:00Z"));
    assertThat(next(Frequency.hourly(), "2026-03-04T06:00:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-04T07:00:00Z"));
    assertThat(next(Frequency.hourly(), "2026-03-04T06:10:00Z", ZoneId.of("Asia/Kolkata")))
        .isEqualTo(Instant.parse("2026-03-04T06:30:00Z"));
  }

  @Test
  void comesOnTheDayOfTheWeek() {
    Frequency friday = Frequency.weekly(DayOfWeek.FRIDAY, LocalTime.of(17, 0));

    assertThat(next(friday, "2026-03-06T15:59:59Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
    assertThat(next(friday, "2026-03-06T16:00:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-13T16:00:00Z"));
  }

  @Test
  void comesAtTheTimesOfACronExpression() {
    Frequency workdays = Frequency.cron("30 8 * * 1-5");

    assertThat(next(workdays, "2026-03-06T07:29:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-06T07:30:00Z"));
    assertThat(next(workdays, "2026-03-06T07:30:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-09T07:30:00Z"));
  }

  @Test
  void comesOnceOnEachDayOfAYearWhateverTheClocksDo() {
    for (ZoneId zone : List.of(BERLIN, NEW_YORK, ZoneId.of("Pacific/Apia"))) {
      for (LocalTime at : List.of(LocalTime.of(2, 30), LocalTime.MIDNIGHT, LocalTime.of(8, 0))) {
        LocalDate first = LocalDate.of(2028, 1, 1);
        List<LocalDate> days = new ArrayList<>();
        Instant moment = first.atStartOfDay(zone).toInstant().minusMillis(1);
        while (days.size() < 366) {
          moment = Schedules.next(Frequency.daily(at), moment, zone);
          days.add(moment.atZone(zone).toLocalDate());
        }
        assertThat(days)
            .as("%s at %s", zone, at)
            .isEqualTo(first.datesUntil(LocalDate.of(2029, 1, 1)).toList());
      }
    }
  }

  @Test
  void comesAsMuchLaterAsTheClockSkips() {
    Frequency daily = Frequency.daily(LocalTime.of(2, 30));

    assertThat(next(daily, "2026-03-28T12:00:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(next(daily, "2026-03-29T01:30:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
  }

  @Test
  void comesAtTheFirstOfATimeThatComesTwice() {
    Frequency daily = Frequency.daily(LocalTime.of(2, 30));

    assertThat(next(daily, "2026-10-24T12:00:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(next(daily, "2026-10-25T00:30:00Z", BERLIN))
        .isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
  }

  @Test
  void ofACronExpressionComesOnceOnEachDayWhateverTheClocksDo() {
    Frequency daily = Frequency.cron("0 8 * * *");
    Instant moment = Instant.parse("2026-01-01T00:00:00Z");
    List<LocalDate> days = new ArrayList<>();
    while (days.size() < 365) {
      moment = Schedules.next(daily, moment, NEW_YORK);
      days.add(moment.atZone(NEW_YORK).toLocalDate());
    }

    assertThat(days)
        .isEqualTo(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList());
  }

  @Test
  void refusesExpressionsThatCannotBeReadOrNeverCome() {
    assertThat(List.of("8 o'clock", "0 8 * *", "61 8 * * *", "0 0 31 2 *"))
        .allSatisfy(
            expression ->
                assertThatThrownBy(() -> Schedules.check(Frequency.cron(expression)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Cron expression '" + expression + "'"));
  }

  private static Instant next(Frequency frequency, String after, ZoneId zone) {
    return Schedules.next(frequency, Instant.parse(after), zone);
  }
}
