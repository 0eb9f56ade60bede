package io.jobwatch.deliver;

import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import io.jobwatch.model.Route;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.SendLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels of this node, and which of them rest: because they were found misconfigured, or
 * since their service wants a pause from all that goes there. Safe for use by several threads at
 * once.
 */
public final class ChannelSet {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelSet.class);

  private static final int MOST_SHOWN = 500;

  private final Map<PluginId, NotificationChannel> channels;
  private final Map<PluginId, SendLimits> limits;
  private final Map<PluginId, Pause> paused = new ConcurrentHashMap<>();
  private final Map<PluginId, Instant> resting = new ConcurrentHashMap<>();

  /** How long a channel rests, and why. */
  private record Pause(Instant until, String detail) {}

  /**
   * A set of channels.
   *
   * @param channels the channels by id
   * @param limits how fast messages may go out where the host says it, by the channel's id
   */
  public ChannelSet(Map<PluginId, NotificationChannel> channels, Map<PluginId, SendLimits> limits) {
    this.channels = Map.copyOf(channels);
    this.limits = Map.copyOf(limits);
  }

  /**
   * The channels of this node.
   *
   * @return their ids
   */
  public Set<PluginId> ids() {
    return channels.keySet();
  }

  /**
   * The channel with an id.
   *
   * @param id the id
   * @return the channel, or nothing if this node has none of this id
   */
  public Optional<NotificationChannel> find(PluginId id) {
    return Optional.ofNullable(channels.get(id));
  }

  /**
   * How many matches fit into one message on a route: as many as fit at every destination of it, so
   * that a message can fall back as it is. A channel that says less than 1, or cannot say, gets one
   * at a time.
   *
   * @param route the route
   * @return at least 1
   */
  public int capacity(Route route) {
    return route.chain().stream()
        .map(Destination::channel)
        .flatMap(id -> find(id).map(channel -> capacity(id, channel)).stream())
        .min(Comparator.naturalOrder())
        .orElse(1);
  }

  /** What a channel says wrongly must not hold up what goes to others as well. */
  private static int capacity(PluginId id, NotificationChannel channel) {
    try {
      return Math.max(1, channel.capacity());
    } catch (Throwable e) {
      LOG.atWarn()
          .addKeyValue("event", "capacity_failed")
          .addKeyValue("channel", id)
          .setCause(e)
          .log("capacity_failed");
      return 1;
    }
  }

  /**
   * What is wrong with the address of a destination, by its channel. One that cannot say has no
   * objection.
   *
   * @param destination the destination
   * @return what is wrong, in one line; or nothing, as where this node does not have the channel
   */
  public Optional<String> objection(Destination destination) {
    PluginId id = destination.channel();
    try {
      return find(id)
          .flatMap(channel -> channel.objection(destination.address()))
          .map(text -> TextCleaner.shown(TextCleaner.oneLine(text), MOST_SHOWN));
    } catch (Throwable e) {
      LOG.atWarn()
          .addKeyValue("event", "objection_failed")
          .addKeyValue("channel", id)
          .setCause(e)
          .log("objection_failed");
      return Optional.empty();
    }
  }

  /** What the limit for a destination counts by, as its channel says; otherwise its address. */
  String limitKey(Destination destination) {
    String address = destination.address();
    try {
      return find(destination.channel()).map(channel -> channel.limitKey(address)).orElse(address);
    } catch (Throwable e) {
      LOG.atWarn()
          .addKeyValue("event", "limit_key_failed")
          .addKeyValue("channel", destination.channel())
          .setCause(e)
          .log("limit_key_failed");
      return address;
    }
  }

  SendLimits limits(PluginId id) {
    SendLimits wanted = limits.get(id);
    return wanted != null
        ? wanted
        : find(id).map(NotificationChannel::limits).orElse(SendLimits.NONE);
  }

  /** How many attempts a channel makes; any number if this node does not have it. */
  int attempts(PluginId id) {
    return find(id).map(channel -> channel.retryPolicy().attempts()).orElse(Integer.MAX_VALUE);
  }

  /** Whether a delivery goes to a channel that reads the descriptions of postings. */
  boolean readsDescriptions(Delivery delivery) {
    return find(delivery.destination().channel())
        .filter(NotificationChannel::readsDescriptions)
        .isPresent();
  }

  /** Has a channel rest for its service, which is no fault. */
  void rest(PluginId id, Instant end) {
    resting.merge(id, end, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** When a channel has rested for its service; not after {@code now} if it does not rest. */
  Instant rested(PluginId id, Instant now) {
    return resting.getOrDefault(id, now);
  }

  /** Has a misconfigured channel rest; gives whether it did not rest for that already. */
  boolean pause(PluginId id, Instant now, Duration time, String detail) {
    Pause before = paused.put(id, new Pause(now.plus(time), detail));
    return before == null || !before.until().isAfter(now);
  }

  /** Whether a channel rests now. */
  boolean rests(PluginId id, Instant now) {
    Pause pause = paused.get(id);
    return (pause != null && pause.until().isAfter(now)) || rested(id, now).isAfter(now);
  }

  /**
   * The channels that rest because they were found misconfigured.
   *
   * @param now the moment
   * @return what is wrong with each, by id
   */
  public Map<PluginId, String> paused(Instant now) {
    paused.values().removeIf(pause -> !pause.until().isAfter(now));
    return paused.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().detail()));
  }

  /**
   * What waits for channels that this node does not have.
   *
   * @param queue the queue by channel
   * @return how many deliveries wait for each of them, by id
   */
  public Map<PluginId, Long> unknown(Map<PluginId, QueueStatus> queue) {
    return queue.entrySet().stream()
        .filter(one -> !channels.containsKey(one.getKey()) && one.getValue().waiting() > 0)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().waiting()));
  }

  /** The channels that this node has and that do not rest now. */
  Set<PluginId> usable(Instant now) {
    return channels.keySet().stream()
        .filter(id -> !rests(id, now))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The channels that this node has and that were not found misconfigured. */
  Set<PluginId> configured(Instant now) {
    Set<PluginId> wrong = paused(now).keySet();
    return channels.keySet().stream()
        .filter(id -> !wrong.contains(id))
        .collect(Collectors.toUnmodifiableSet());
  }
}
