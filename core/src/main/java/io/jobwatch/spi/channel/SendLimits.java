package io.jobwatch.spi.channel;

import org.jspecify.annotations.Nullable;

/**
 * How fast messages may go out on a channel, from one node: several nodes together send as much as
 * each of them may. What is over a limit waits in its place; that costs no attempt. While one of a
 * destination or a recipient holds a message back, nothing is sent to the message's destination.
 *
 * @param channel over all destinations, or {@code null} for no limit
 * @param destination to each address, or to those together that {@linkplain
 *     NotificationChannel#limitKey share a key}, or {@code null}
 * @param recipient to each subscriber, over all addresses of theirs, or {@code null}
 */
public record SendLimits(
    @Nullable RateLimit channel, @Nullable RateLimit destination, @Nullable RateLimit recipient) {

  /** No limit at all. */
  public static final SendLimits NONE = new SendLimits(null, null, null);

  /**
   * The same limits with one over all destinations.
   *
   * @param limit the limit
   * @return a copy
   */
  public SendLimits channel(RateLimit limit) {
    return new SendLimits(limit, destination, recipient);
  }

  /**
   * The same limits with one for each address.
   *
   * @param limit the limit
   * @return a copy
   */
  public SendLimits destination(RateLimit limit) {
    return new SendLimits(channel, limit, recipient);
  }

  /**
   * The same limits with one for each subscriber.
   *
   * @param limit the limit
   * @return a copy
   */
  public SendLimits recipient(RateLimit limit) {
    return new SendLimits(channel, destination, limit);
  }
}
