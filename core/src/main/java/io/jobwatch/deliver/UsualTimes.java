package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.jobwatch.model.PluginId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long messages of each channel usually take to arrive, and so when a send is slow: a mail that
 * takes a second is nothing special, a webhook that does is. Follows the median, which a few that
 * never arrive do not move. Safe for use by several threads at once.
 */
final class UsualTimes {

  /** How many times the usual is slow. */
  private static final int TIMES = 3;

  /** Shorter, and each pause of this process would make all its sends slow. */
  private static final long LEAST = MILLISECONDS.toNanos(75);

  /** Longer, and a channel that is always slow would hold up the others. */
  private static final long MOST = SECONDS.toNanos(2);

  /** Each message moves the usual by a tenth, towards what it took. */
  private static final int STEP = 10;

  private final Map<PluginId, Long> usual = new ConcurrentHashMap<>();

  /** Notes how many nanoseconds a message took that has arrived. */
  void took(PluginId channel, long nanos) {
    usual.merge(
        channel,
        LEAST / TIMES,
        (known, unused) -> {
          long next = nanos > known ? known + known / STEP : known - known / STEP;
          return Math.max(LEAST / TIMES, Math.min(MOST / TIMES, next));
        });
  }

  /** After how many nanoseconds a send of a channel is slow. */
  long slowAfter(PluginId channel) {
    return TIMES * usual.getOrDefault(channel, LEAST / TIMES);
  }
}
