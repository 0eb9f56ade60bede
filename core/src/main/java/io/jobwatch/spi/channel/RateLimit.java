package io.jobwatch.spi.channel;

import java.time.Duration;

/**
 * How many messages may be sent in a time. They may come all at once; then the next one waits until
 * its share of the time has passed.
 *
 * @param messages how many, at least 1
 * @param per in what time, from a millisecond to a day
 */
public record RateLimit(int messages, Duration per) {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** Checks the ranges. */
  public RateLimit {
    if (messages < 1 || per.toMillis() < 1 || per.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Rate limit '"
              + messages
              + " per "
              + per
              + "': out of range. Use at least one message and a time from PT0.001S to P1D.");
    }
  }

  /**
   * A limit for each second.
   *
   * @param messages how many
   * @return the limit
   */
  public static RateLimit perSecond(int messages) {
    return new RateLimit(messages, Duration.ofSeconds(1));
  }

  /**
   * A limit for each minute.
   *
   * @param messages how many
   * @return the limit
   */
  public static RateLimit perMinute(int messages) {
    return new RateLimit(messages, Duration.ofMinutes(1));
  }

  /**
   * The time that one message takes of the limit.
   *
   * @return the whole time divided by the messages
   */
  public Duration share() {
    return per.dividedBy(messages);
  }
}
