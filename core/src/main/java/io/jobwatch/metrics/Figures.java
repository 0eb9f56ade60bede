package io.jobwatch.metrics;

import io.jobwatch.Jobwatch;
import io.jobwatch.match.IndexStatistics;
import io.jobwatch.match.VerdictCacheStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a Jobwatch is, to be read by meters at any time. What is in the storage is read all at once
 * and kept for a while; nothing is thrown, whatever fails. Safe for use by several threads at once.
 */
final class Figures {

  /** The channels that this Jobwatch does not have, as one; no id of a channel begins like that. */
  static final String OTHER_CHANNELS = "_other";

  /** So long what was read is kept: the gauges of one scrape are of one moment. */
  static final Duration KEPT = Duration.ofSeconds(10);

  private final Set<PluginId> channels;
  private final Clock clock;

  /** Held until it is closed. */
  private volatile @Nullable Jobwatch jobwatch;

  private volatile IndexStatistics index;
  private volatile VerdictCacheStatistics verdicts;

  /** Nothing if it could not be read; guarded by this. */
  private @Nullable Stored stored;

  private boolean read;
  private long readAt;

  /** What is in the storage. */
  private record Stored(Map<String, QueueStatus> queue, int brokenSources) {}

  /**
   * Figures.
   *
   * @param channels those of the Jobwatch
   * @param clock the registry's
   */
  Figures(Jobwatch jobwatch, Set<PluginId> channels, Clock clock) {
    this.jobwatch = jobwatch;
    this.channels = channels;
    this.clock = clock;
    index = jobwatch.alerts().index();
    verdicts = jobwatch.alerts().verdictCache();
  }

  /** Notes what was counted and holds the Jobwatch no more. */
  void release() {
    index = index();
    verdicts = verdicts();
    jobwatch = null;
  }

  /** The index, as it was at last if it is closed. */
  IndexStatistics index() {
    Jobwatch open = jobwatch;
    return open == null ? index : open.alerts().index();
  }

  /** The kept scores, as they were at last if it is closed. */
  VerdictCacheStatistics verdicts() {
    Jobwatch open = jobwatch;
    return open == null ? verdicts : open.alerts().verdictCache();
  }

  /** A figure of the Jobwatch while it is not closed. */
  double whileOpen(ToDoubleFunction<Jobwatch> figure) {
    Jobwatch open = jobwatch;
    return open == null ? Double.NaN : figure.applyAsDouble(open);
  }

  /** A figure of the queue of a channel of this Jobwatch, or of all others. */
  double queue(String channel, ToDoubleFunction<QueueStatus> figure) {
    return ofStored(now -> figure.applyAsDouble(queue(now, channel)));
  }

  /** How long the oldest delivery of a channel has been waiting, in milliseconds. */
  double ageMillis(String channel) {
    Instant now = Instant.ofEpochMilli(clock.wallTime());
    return queue(channel, status -> status.age(now).toMillis());
  }

  double brokenSources() {
    return ofStored(Stored::brokenSources);
  }

  private static QueueStatus queue(Stored stored, String channel) {
    return stored.queue().getOrDefault(channel, QueueStatus.EMPTY);
  }

  private double ofStored(ToDoubleFunction<Stored> figure) {
    Stored now = stored();
    return now == null ? Double.NaN : figure.applyAsDouble(now);
  }

  /** Whoever comes while it is read waits for that and does not read again. */
  private synchronized @Nullable Stored stored() {
    Jobwatch open = jobwatch;
    if (open == null) {
      return null;
    }
    if (!read || clock.monotonicTime() - readAt >= KEPT.toNanos()) {
      stored = read(open);
      read = true;
      // A storage that does not answer is not asked again at once.
      readAt = clock.monotonicTime();
    }
    return stored;
  }

  private @Nullable Stored read(Jobwatch open) {
    try {
      Map<String, QueueStatus> queue = new HashMap<>();
      open.statistics()
          .queueByChannel()
          .forEach((id, status) -> queue.merge(tag(id), status, QueueStatus::and));
      return new Stored(queue, open.sources().broken().size());
    } catch (RuntimeException e) {
      // What needs the storage says so in the log; this must not be in the way of other meters.
      return null;
    }
  }

  private String tag(PluginId channel) {
    return channels.contains(channel) ? channel.value() : OTHER_CHANNELS;
  }
}
