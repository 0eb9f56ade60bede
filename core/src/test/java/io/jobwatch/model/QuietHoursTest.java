package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = QuietHours.daily(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @Test
  void areOverInTheMorning() {
    assertThat(over("2026-03-04T21:00:00Z")).isEqualTo("2026-03-05T06:00:00Z");
    assertThat(over("2026-03-05T05:59:59Z")).isEqualTo("2026-03-05T06:00:00Z");
  }

  @Test
  void leaveOtherTimesAlone() {
    assertThat(over("2026-03-05T06:00:00Z")).isEqualTo("2026-03-05T06:00:00Z");
    assertThat(over("2026-03-04T20:59:59.999Z")).isEqualTo("2026-03-04T20:59:59.999Z");
  }

  @Test
  void followEachOther() {
    QuietHours morning = QuietHours.daily(LocalTime.of(7, 0), LocalTime.of(9, 30));

    assertThat(QuietHours.over(List.of(morning, NIGHT), at("2026-03-04T22:00:00Z"), BERLIN))
        .isEqualTo(at("2026-03-05T08:30:00Z"));
  }

  @Test
  void beginOnTheirDaysOnly() {
    QuietHours saturday =
        new QuietHours(LocalTime.of(20, 0), LocalTime.of(10, 0), Set.of(DayOfWeek.SATURDAY));

    // 2026-03-07 is a Saturday.
    assertThat(QuietHours.over(List.of(saturday), at("2026-03-08T08:00:00Z"), BERLIN))
        .isEqualTo(at("2026-03-08T09:00:00Z"));
    assertThat(QuietHours.over(List.of(saturday), at("2026-03-08T20:00:00Z"), BERLIN))
        .isEqualTo(at("2026-03-08T20:00:00Z"));
  }

  @Test
  void lastAsLongAsTheClockOnTheWallSays() {
    // Clocks go forward at 2026-03-29T01:00Z and back at 2026-10-25T01:00Z.
    assertThat(over("2026-03-28T22:00:00Z")).isEqualTo("2026-03-29T05:00:00Z");
    assertThat(over("2026-10-24T22:00:00Z")).isEqualTo("2026-10-25T06:00:00Z");
  }

  @Test
  void coverAWholeDayWhenTheyEndAsTheyBegin() {
    QuietHours sunday =
        new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.SUNDAY));

    assertThat(QuietHours.over(List.of(sunday), at("2026-03-08T12:00:00Z"), BERLIN))
        .isEqualTo(at("2026-03-08T23:00:00Z"));
  }

  @Test
  void thatNeverEndAreNotWaitedForForever() {
    QuietHours always = QuietHours.daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Instant now = at("2026-03-04T12:00:00Z");

    assertThat(QuietHours.over(List.of(always), now, BERLIN))
        .isBetween(now, now.plusSeconds(30 * 86_400L));
  }

  @Test
  void needADay() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.MIDNIGHT, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Days of quiet hours");
  }

  private static String over(String moment) {
    return QuietHours.over(List.of(NIGHT), at(moment), BERLIN).toString();
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
