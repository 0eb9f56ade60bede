package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to the rate limits of channels, destinations and recipients. By the generic cell rate
 * algorithm (ITU-T I.371), which needs one moment for each limit in use: when everything sent so
 * far will have taken its share of the time. Safe for use by several threads at once.
 */
final class Throttle {

  /** When so many are kept, those that limit nothing any more are let go. */
  private static final int MANY = 10_000;

  private record Key(PluginId channel, String kind, String name) {}

  private final Function<PluginId, SendLimits> limits;
  private final Map<Key, Instant> usedUntil = new HashMap<>();

  Throttle(Function<PluginId, SendLimits> limits) {
    this.limits = limits;
  }

  /**
   * Takes what one attempt needs of every limit.
   *
   * @return {@code null} if it may be made now; otherwise when it may, and nothing is taken
   */
  synchronized @Nullable Instant acquire(Delivery delivery, Instant now) {
    Map<Key, RateLimit> needed = needed(delivery);
    Instant free = now;
    for (Map.Entry<Key, RateLimit> one : needed.entrySet()) {
      Instant at = free(one.getKey(), one.getValue(), now);
      free = at.isAfter(free) ? at : free;
    }
    if (free.isAfter(now)) {
      return free;
    }
    needed.forEach((key, limit) -> usedUntil.put(key, used(key, now).plus(limit.share())));
    if (usedUntil.size() > MANY) {
      usedUntil.values().removeIf(until -> !until.isAfter(now));
    }
    return null;
  }

  /** How many attempts the channel's own limit allows now. */
  synchronized int room(PluginId channel, Instant now) {
    RateLimit limit = limits.apply(channel).channel();
    if (limit == null) {
      return Integer.MAX_VALUE;
    }
    Instant end = now.plus(limit.per());
    long spare = Duration.between(used(key(channel), now), end).toNanos();
    return (int) Math.max(0, spare / Math.max(1, limit.share().toNanos()));
  }

  /** When the channel's own limit allows the next attempt. */
  synchronized Instant free(PluginId channel, Instant now) {
    RateLimit limit = limits.apply(channel).channel();
    return limit == null ? now : free(key(channel), limit, now);
  }

  private Instant free(Key key, RateLimit limit, Instant now) {
    Instant at = used(key, now).plus(limit.share()).minus(limit.per());
    return at.isAfter(now) ? at : now;
  }

  private Instant used(Key key, Instant now) {
    Instant until = usedUntil.getOrDefault(key, now);
    return until.isAfter(now) ? until : now;
  }

  private Map<Key, RateLimit> needed(Delivery delivery) {
    PluginId channel = delivery.destination().channel();
    SendLimits of = limits.apply(channel);
    Map<Key, RateLimit> needed = new LinkedHashMap<>();
    put(needed, key(channel), of.channel());
    put(needed, new Key(channel, "to", delivery.destination().address()), of.destination());
    put(needed, new Key(channel, "for", delivery.subscriberId()), of.recipient());
    return needed;
  }

  private static Key key(PluginId channel) {
    return new Key(channel, "all", "");
  }

  private static void put(Map<Key, RateLimit> needed, Key key, @Nullable RateLimit limit) {
    if (limit != null) {
      needed.put(key, limit);
    }
  }
}
