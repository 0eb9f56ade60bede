package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber does not want to hear of for a while, though alerts match it. What is seen in
 * that time is not told later either.
 *
 * @param subscriberId who does not
 * @param kind what is snoozed
 * @param value the company's name, words of the role's title, or the alert's id; at most 401
 *     characters. Companies and roles are compared word by word, blind to case and accents
 * @param until when it ends, or {@code null} if it does not end by itself
 */
public record Snooze(String subscriberId, Kind kind, String value, @Nullable Instant until) {

  /** What can be snoozed. */
  public enum Kind {
    /** The postings of a company. */
    COMPANY,
    /** The postings with some words in their title. */
    ROLE,
    /** The matches of an alert. */
    ALERT
  }

  /** Checks the value and refuses null. */
  public Snooze {
    given("Subscriber id of a snooze", subscriberId);
    given("Snoozed kind", kind);
    Checks.text("Snoozed value", value, 401);
  }

  /**
   * A snoozed company.
   *
   * @param subscriberId who does not want to hear of it
   * @param company the company's name
   * @param until when it ends, or {@code null}
   * @return the snooze
   */
  public static Snooze company(String subscriberId, String company, @Nullable Instant until) {
    return new Snooze(subscriberId, Kind.COMPANY, company, until);
  }

  /**
   * A snoozed role.
   *
   * @param subscriberId who does not want to hear of it
   * @param words words of the title
   * @param until when it ends, or {@code null}
   * @return the snooze
   */
  public static Snooze role(String subscriberId, String words, @Nullable Instant until) {
    return new Snooze(subscriberId, Kind.ROLE, words, until);
  }

  /**
   * A paused alert.
   *
   * @param alert the alert
   * @param until when it ends, or {@code null}
   * @return the snooze
   */
  public static Snooze alert(Alert alert, @Nullable Instant until) {
    return new Snooze(alert.subscriberId(), Kind.ALERT, alert.id(), until);
  }

  /**
   * Whether it still counts.
   *
   * @param now the moment
   * @return false once it has ended
   */
  public boolean lasts(Instant now) {
    return until == null || now.isBefore(until);
  }
}
