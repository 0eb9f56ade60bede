package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
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

  record Key(PluginId channel, String kind, String name) {}

  private final Function<PluginId, SendLimits> limits;
  private final Function<Destination, String> addressKey;
  private final Map<Key, Instant> usedUntil;
  private long sinceForgotten;
  private int left;

  Throttle(Function<PluginId, SendLimits> limits) {
    this(limits, Destination::address);
  }

  /**
   * One whose limits for destinations may count several addresses as one.
   *
   * @param addressKey gives the same for addresses that share a limit
   */
  Throttle(Function<PluginId, SendLimits> limits, Function<Destination, String> addressKey) {
    this(limits, addressKey, new HashMap<>());
  }

  /** One that keeps its moments in a map of the caller's, which nobody else may change. */
  Throttle(Function<PluginId, SendLimits> limits, Map<Key, Instant> usedUntil) {
    this(limits, Destination::address, usedUntil);
  }

  private Throttle(
      Function<PluginId, SendLimits> limits,
      Function<Destination, String> addressKey,
      Map<Key, Instant> usedUntil) {
    this.limits = limits;
    this.addressKey = addressKey;
    this.usedUntil = usedUntil;
  }

  /** How many attempts the channel's own limit allows now. */
  synchronized int room(PluginId channel, Instant now) {
    RateLimit limit = limits.apply(channel).channel();
    if (limit == null) {
      return Integer.MAX_VALUE;
    }
    long spare = Duration.between(used(key(channel), now), now.plus(limit.per())).toNanos();
    long room = spare / Math.max(1, limit.share().toNanos());
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, room));
  }

  /** Takes what one attempt needs of the channel's own limit, if that allows it now. */
  synchronized Turn take(PluginId channel, Instant now) {
    Turn turn = new Turn();
    RateLimit limit = limits.apply(channel).channel();
    if (limit != null && !free(key(channel), limit, now).isAfter(now)) {
      use(turn, key(channel), limit, now);
    }
    return turn;
  }

  /**
   * Takes what a delivery's attempt needs of every limit and its turn does not have, or has no more
   * since its time has passed.
   *
   * @return {@code null} if it may be made now; otherwise when it may, and nothing is taken
   */
  synchronized @Nullable Instant acquire(Turn turn, Delivery delivery, Instant now) {
    turn.shares.removeIf(share -> !share.until().isAfter(now));
    Map<Key, RateLimit> needed = needed(delivery);
    needed.keySet().removeIf(turn::has);
    Instant free = now;
    for (Map.Entry<Key, RateLimit> one : needed.entrySet()) {
      Instant at = free(one.getKey(), one.getValue(), now);
      free = at.isAfter(free) ? at : free;
    }
    if (free.isAfter(now)) {
      return free;
    }
    needed.forEach((key, limit) -> use(turn, key, limit, now));
    forget(now);
    return null;
  }

  /** Looks through all once for as many attempts as there were moments left the last time. */
  private void forget(Instant now) {
    sinceForgotten++;
    if (usedUntil.size() > MANY && sinceForgotten > left) {
      usedUntil.values().removeIf(until -> !until.isAfter(now));
      left = usedUntil.size();
      sinceForgotten = 0;
    }
  }

  /** Gives back what was taken for an attempt that is not made, unless its time has passed. */
  synchronized void giveBack(Turn turn, Instant now) {
    for (Turn.Share share : turn.shares) {
      if (share.until().isAfter(now)) {
        usedUntil.computeIfPresent(share.key(), (key, until) -> until.minus(share.time()));
      }
    }
    turn.shares.clear();
  }

  private void use(Turn turn, Key key, RateLimit limit, Instant now) {
    Duration time = limit.share();
    Instant until = used(key, now).plus(time);
    usedUntil.put(key, until);
    turn.shares.add(new Turn.Share(key, time, until));
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
    if (of.destination() != null) {
      String name = addressKey.apply(delivery.destination());
      needed.put(new Key(channel, "to", name), of.destination());
    }
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
