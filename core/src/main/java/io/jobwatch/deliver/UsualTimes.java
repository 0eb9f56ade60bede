package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.jobwatch.model.PluginId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long messages of each channel usually take to arrive, and so when a send is slow: a mail that
 * takes a second is nothing special, a webhook that does is. Follows what three of four take at
 * most, which a few that take long do not move, so that where all are slow, as on a busy machine,
 * none is. Safe for use by several threads at once.
 */
final class UsualTimes {

  /** How many times the usual is slow. */
  private static final int TIMES = 3;

  /** Shorter, and each pause of this process would make all its sends slow. */
  private static final long LEAST = MILLISECONDS.toNanos(75);

  /** Longer, and a channel that is always slow would hold up the others. */
  private static final long MOST = SECONDS.toNanos(2);

  /** Until it is known: a process that has just begun takes long for everything. */
  private static final long FIRST = MILLISECONDS.toNanos(250);

  /** Each message that took less lowers the usual by this part of it. */
  private static final int STEP = 20;

  /** One that took longer raises it by three such parts, since there should be one of four. */
  private static final int STEPS_UP = 3;

  private final Map<PluginId, Long> usual = new ConcurrentHashMap<>();

  /** Notes how many nanoseconds a message took that has arrived. */
  void took(PluginId channel, long nanos) {
    usual.merge(
        channel,
        FIRST,
        (known, unused) -> {
          long step = known / STEP;
          long next = nanos > known ? known + STEPS_UP * step : known - step;
          return Math.max(LEAST / TIMES, Math.min(MOST / TIMES, next));
        });
  }

  /** After how many nanoseconds a send of a channel is slow. */
  long slowAfter(PluginId channel) {
    return TIMES * usual.getOrDefault(channel, FIRST);
  }
}
