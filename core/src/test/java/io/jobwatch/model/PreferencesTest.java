package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesTest {

  private static final Subscriber ADA = Subscriber.of("ada");

  @Test
  void refuseQuietHoursOfAWholeDayOnEveryDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ADA.quiet(daily("00:00", "00:00")))
        .withMessage(
            "Quiet hours '00:00-00:00': no minute of the week is outside of them."
                + " Leave some time to be told in, or have the subscriber not active.");
  }

  @Test
  void refuseQuietHoursThatTogetherLeaveNoTime() {
    Subscriber day = ADA.quiet(daily("08:00", "20:00"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> day.quiet(daily("20:00", "08:00")))
        .withMessageStartingWith("Quiet hours '08:00-20:00, 20:00-08:00'");
  }

  @Test
  void refuseQuietHoursThatLeaveLessThanAMinute() {
    assertThatIllegalArgumentException().isThrownBy(() -> ADA.quiet(daily("00:00", "23:59:30")));
    assertThat(ADA.quiet(daily("00:00", "23:59")).preferences().quietHours()).hasSize(1);
  }

  @Test
  void takeQuietHoursThatLeaveOneDay() {
    Set<DayOfWeek> noFriday = EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY));
    Set<DayOfWeek> noSunday = EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));

    assertThat(ADA.quiet(allDay(noFriday)).preferences().quietHours()).hasSize(1);
    assertThat(ADA.quiet(allDay(noSunday)).preferences().quietHours()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ADA.quiet(allDay(noSunday)).quiet(allDay(Set.of(DayOfWeek.SUNDAY))));
  }

  private static QuietHours allDay(Set<DayOfWeek> days) {
    return new QuietHours(LocalTime.NOON, LocalTime.NOON, days);
  }

  private static QuietHours daily(String from, String to) {
    return QuietHours.daily(LocalTime.parse(from), LocalTime.parse(to));
  }
}
