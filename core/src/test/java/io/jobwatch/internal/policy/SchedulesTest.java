package io.jobwatch.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Frequency;
import java.time.DayOfWeek;
import java.time.Duration;
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

  /** Where clocks are set back by half an hour, too. */
  @Test
  void comesLaterThanEachMinuteOfAYearWhateverTheClocksDo() {
    for (String zone : List.of("Australia/Lord_Howe", "Pacific/Chatham", "Antarctica/Troll")) {
      Instant moment = Instant.parse("2027-01-01T00:00:00Z");
      for (int minutes = 0; minutes < 366 * 24 * 60; minutes += 5) {
        Instant after = moment.plus(Duration.ofMinutes(minutes));
        assertThat(Schedules.next(Frequency.hourly(), after, ZoneId.of(zone)))
            .isAfter(after)
            .isBefore(after.plus(Duration.ofHours(3)));
      }
    }
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
    for (String name : List.of("Europe/Berlin", "America/Havana", "Australia/Lord_Howe")) {
      ZoneId zone = ZoneId.of(name);
      for (LocalTime at : List.of(LocalTime.of(2, 10), LocalTime.MIDNIGHT, LocalTime.of(8, 0))) {
        Frequency cron = Frequency.cron(at.getMinute() + " " + at.getHour() + " * * *");
        Instant moment = Instant.parse("2026-01-01T00:00:00Z");
        for (int day = 0; day < 730; day++) {
          Instant next = Schedules.next(cron, moment, zone);
          assertThat(next).isEqualTo(Schedules.next(Frequency.daily(at), moment, zone));
          moment = next;
        }
      }
    }
  }

  @Test
  void ofACronExpressionForEachTenMinutesLeavesNoneOutWhereTheClockSkipsSome() {
    Frequency often = Frequency.cron("*/10 * * * *");
    Instant moment = Instant.parse("2026-03-29T00:00:00Z");
    for (int minutes = 10; minutes <= 180; minutes += 10) {
      moment = Schedules.next(often, moment, BERLIN);
      assertThat(moment)
          .isEqualTo(Instant.parse("2026-03-29T00:00:00Z").plusSeconds(60L * minutes));
    }
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
