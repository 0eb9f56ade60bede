package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a subscriber wants to be told.
 *
 * @param frequency how often, for alerts that say nothing else
 * @param quietHours when not; a minute of the week at least is outside of them
 * @param perCompany the most postings of one company in a digest, 0 for any number. What is over it
 *     is told in the next digest
 * @param perDigest the most postings in a digest, 0 for any number; like {@code perCompany}
 * @param perDay the most notifications a day of the subscriber's zone, 0 for any number. One is a
 *     message with some matches, over however many routes; where routes take different numbers of
 *     matches at once, each message that carries others counts. Digests count too and are never
 *     held back. What is over it is told in a digest on the next morning
 */
public record Preferences(
    Frequency frequency, List<QuietHours> quietHours, int perCompany, int perDigest, int perDay) {

  /** At once, at any hour, without limits. */
  public static final Preferences NONE = new Preferences(Frequency.instant(), List.of(), 0, 0, 0);

  private static final int MOST = 100_000;

  /** Checks the ranges, copies the quiet hours and refuses null. */
  public Preferences {
    given("Frequency of preferences", frequency);
    quietHours = List.copyOf(quietHours);
    if (QuietSpan.isFull(quietHours)) {
      throw Checks.refusal(
          "Quiet hours",
          quietHours.stream()
              .map(hours -> hours.from() + "-" + hours.to())
              .distinct()
              .collect(Collectors.joining(", ")),
          "no minute of the week is outside of them",
          "leave some time to be told in, or have the subscriber not active");
    }
    Checks.range("Postings per company", perCompany, 0, MOST);
    Checks.range("Postings per digest", perDigest, 0, MOST);
    Checks.range("Notifications per day", perDay, 0, MOST);
  }

  Preferences frequency(Frequency other) {
    return new Preferences(other, quietHours, perCompany, perDigest, perDay);
  }

  Preferences quiet(QuietHours hours) {
    List<QuietHours> more = new ArrayList<>(quietHours);
    more.add(given("Quiet hours", hours));
    return new Preferences(frequency, more, perCompany, perDigest, perDay);
  }

  Preferences perCompany(int most) {
    return new Preferences(frequency, quietHours, most, perDigest, perDay);
  }

  Preferences perDigest(int most) {
    return new Preferences(frequency, quietHours, perCompany, most, perDay);
  }

  Preferences perDay(int most) {
    return new Preferences(frequency, quietHours, perCompany, perDigest, most);
  }
}
