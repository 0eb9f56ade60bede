package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a host may read from a variable that is not set is refused by its name. */
class NullTest {

  private static final Subscriber ADA = Subscriber.of("ada");
  private static final Source SOURCE = Source.of("lever", "acme");
  private static final Alert ALERT =
      Alert.named("Java").forSubscriber("ada").criteria(Criteria.everything());

  @Test
  void isRefusedAsAnId() {
    refused("Subscriber id", () -> Subscriber.of(null));
    refused("Plugin id", () -> Destination.of(null, "ada@example.com"));
    refused("Alert name", () -> Alert.named(null));
    refused("Subscriber id of an alert", () -> Alert.named("Java").forSubscriber(null));
  }

  @Test
  void isRefusedAsPartOfASubscriber() {
    refused("Address of channel 'webhook'", () -> ADA.route("webhook", null));
    refused("Address of channel 'email'", () -> Route.of("in_app", "ada").fallback("email", null));
    refused("Route", () -> ADA.route((Route) null));
    refused("Zone of subscriber 'ada'", () -> ADA.zone(null));
    refused("Locale of subscriber 'ada'", () -> ADA.locale(null));
    refused("Preferences of subscriber 'ada'", () -> ADA.preferences(null));
  }

  @Test
  void isRefusedAsPartOfPreferences() {
    refused("Frequency of preferences", () -> ADA.frequency(null));
    refused("Quiet hours", () -> ADA.quiet(null));
    refused("Begin of quiet hours", () -> QuietHours.daily(null, LocalTime.NOON));
    refused("End of quiet hours", () -> QuietHours.daily(LocalTime.NOON, null));
    refused("Snoozed kind", () -> new Snooze("ada", null, "Acme", null));
  }

  @Test
  void isRefusedAsPartOfAFrequency() {
    refused("Time of a daily frequency", () -> Frequency.daily(null));
    refused("Day of a weekly frequency", () -> Frequency.weekly(null, LocalTime.NOON));
    refused("Time of a weekly frequency", () -> Frequency.weekly(DayOfWeek.MONDAY, null));
  }

  @Test
  void isRefusedAsPartOfAnAlert() {
    refused("Criteria of alert 'ada/Java'", () -> ALERT.criteria(null));
    refused("Matcher of alert 'ada/Java'", () -> ALERT.matcher((PluginId) null));
    refused("Least priority of alert 'ada/Java'", () -> ALERT.threshold(0, null));
    refused("Policy of alert 'ada/Java'", () -> ALERT.whenUnavailable(null));
    refused("Dedup strategy of alert 'ada/Java'", () -> ALERT.dedup((PluginId) null));
    refused("Route", () -> ALERT.route(null));
  }

  @Test
  void isRefusedAsPartOfCriteria() {
    refused("Keyword scope", () -> Criteria.builder().keywords("java").scope(null).build());
    refused("Text mode", () -> Criteria.builder().keywords("java").textMode(null).build());
    refused(
        "Period of the least salary",
        () -> Criteria.builder().salaryAtLeast(BigDecimal.ONE, "EUR", null));
  }

  @Test
  void isRefusedAsPartOfASource() {
    refused("Plugin id", () -> Source.of(null, "acme"));
    refused("Board", () -> Source.of("lever", null));
    refused("Option 'token' of source 'lever:acme'", () -> SOURCE.option("token", null));
    refused("Source interval", () -> SOURCE.every(null));
    refused("Frequency of a schedule", () -> SOURCE.at(null, ZoneOffset.UTC));
    refused("Zone of a schedule", () -> SOURCE.at(Frequency.hourly(), null));
  }

  @Test
  void isRefusedAsASecret() {
    refused("Secret", () -> Secret.of(null));
  }

  private static void refused(String what, ThrowingCallable call) {
    assertThatNullPointerException()
        .isThrownBy(call)
        .withMessage(what + ": it is null. Give it a value.");
  }
}
