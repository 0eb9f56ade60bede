package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What a result does to a delivery. The whole of it, so that it can be read and tested in one
 * place:
 *
 * <table>
 *   <caption>Results and what follows</caption>
 *   <tr><th>result</th><th>attempt used up</th><th>then</th></tr>
 *   <tr><td>delivered</td><td>yes</td><td>DELIVERED</td></tr>
 *   <tr><td>rate limited</td><td>no</td>
 *       <td>RETRYING after the pause it wants, or a longer one after many, for which the channel
 *       rests if all of it is meant; after three days of them: next, if there is one</td></tr>
 *   <tr><td>misconfigured</td><td>no</td><td>RETRYING after the channel's pause</td></tr>
 *   <tr><td>transient</td><td>yes</td><td>RETRYING after back-off; after the last: next</td></tr>
 *   <tr><td>unknown outcome</td><td>yes</td><td>as transient, with twice the back-off</td></tr>
 *   <tr><td>message rejected</td><td>yes</td><td>next</td></tr>
 *   <tr><td>destination gone</td><td>yes</td><td>next; the destination is disabled</td></tr>
 * </table>
 *
 * <p><em>Next</em> is FELL_BACK to the next destination of the route, or FAILED at its end.
 */
final class DeliveryRules {

  /** How long a channel rests after it was found misconfigured. */
  static final Duration CHANNEL_PAUSE = Duration.ofMinutes(5);

  /** How long a message waits for a destination that takes nothing, if there may be another. */
  static final Duration LONGEST_WAIT = Duration.ofDays(3);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  /** How many pauses of a message are as short as they are wanted, and how long they get. */
  private static final int SHORT_PAUSES = 20;

  private static final Duration LEAST_AFTER_MANY = Duration.ofHours(1);

  private DeliveryRules() {}

  /** The delivery after a result; what was prepared counts the attempt that gave it. */
  static Delivery after(
      Prepared prepared,
      DeliveryResult result,
      RetryPolicy policy,
      RandomGenerator random,
      Instant now) {
    Delivery delivery = prepared.delivery();
    String why = result.kind() + ": " + result.detail();
    if (result instanceof DeliveryResult.Delivered) {
      return delivery.ended(DeliveryState.DELIVERED, result.detail(), now);
    }
    if (result instanceof DeliveryResult.RateLimited limited) {
      // A receiver that always wants a pause must not keep the message from the next destination.
      Instant since = prepared.stay().pausedSince();
      if (delivery.hasFallback() && since != null && tooLong(since, now)) {
        return next(delivery, why, now);
      }
      return delivery.retrying(unused(delivery), now.plus(wanted(prepared, limited, random)), why);
    }
    if (result instanceof DeliveryResult.Misconfigured) {
      return delivery.retrying(unused(delivery), now.plus(CHANNEL_PAUSE), why);
    }
    boolean mayPass =
        result instanceof DeliveryResult.Transient
            || result instanceof DeliveryResult.UnknownOutcome;
    if (mayPass && delivery.attempts() < policy.attempts()) {
      Duration pause = policy.pauseAfter(Math.max(1, delivery.attempts()), random);
      boolean unknown = result instanceof DeliveryResult.UnknownOutcome;
      return delivery.retrying(
          delivery.attempts(), now.plus(unknown ? pause.multipliedBy(2) : pause), why);
    }
    return next(delivery, why, now);
  }

  /** Whether a destination may have wanted pauses for too long, by the delivery's age. */
  static boolean mayGiveUp(Delivery delivery, Instant now) {
    return delivery.hasFallback() && tooLong(delivery.createdAt(), now);
  }

  /** Whether a destination has wanted pauses for longer than a message waits for it. */
  static boolean tooLong(Instant since, Instant now) {
    return since.plus(LONGEST_WAIT).isBefore(now);
  }

  /** The delivery when its destination will not be tried any more. */
  static Delivery next(Delivery delivery, String why, Instant now) {
    return delivery.hasFallback()
        ? delivery.fellBack(why, now)
        : delivery.ended(DeliveryState.FAILED, why, now);
  }

  /** A delivery that was claimed and has no message to send, after that. */
  static Delivery withoutAttempt(Prepared prepared, Instant now) {
    Delivery delivery = prepared.delivery();
    if (prepared.assembled() instanceof Assembled.Later later) {
      return delivery.postponed(later.at(), later.reason());
    }
    if (prepared.assembled() instanceof Assembled.Elsewhere elsewhere) {
      return next(delivery, elsewhere.reason(), now);
    }
    Assembled.Suppressed suppressed = (Assembled.Suppressed) prepared.assembled();
    return delivery.ended(DeliveryState.SUPPRESSED, suppressed.reason(), now);
  }

  private static int unused(Delivery delivery) {
    return Math.max(0, delivery.attempts() - 1);
  }

  /** A little later than asked, so that not all come back at once. */
  private static Duration wanted(
      Prepared prepared, DeliveryResult.RateLimited limited, RandomGenerator random) {
    Duration pause = pause(prepared, limited);
    return pause.plusMillis(random.nextLong(pause.toMillis() / 10 + 1));
  }

  /** The pause that is wanted, bounded on both sides. */
  static Duration pause(Prepared prepared, DeliveryResult.RateLimited limited) {
    Duration pause = limited.retryAfter();
    Duration least = leastPause(prepared);
    if (pause.compareTo(least) < 0) {
      pause = least;
    }
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      pause = LONGEST_PAUSE;
    }
    return pause;
  }

  /** Each attempt is a row in the audit, and a receiver may want short pauses for ever. */
  private static Duration leastPause(Prepared prepared) {
    int pauses = prepared.attemptsBefore() - unused(prepared.delivery());
    // So many doublings of a second are more than the longest.
    int doublings = Math.max(0, Math.min(pauses - SHORT_PAUSES, 12));
    Duration least = SHORTEST_PAUSE.multipliedBy(1L << doublings);
    return least.compareTo(LEAST_AFTER_MANY) < 0 ? least : LEAST_AFTER_MANY;
  }
}
