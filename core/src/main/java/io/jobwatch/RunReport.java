package io.jobwatch;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.SourceOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run did, by stage.
 *
 * @param runId the run's id, the same as {@code run_id} in its log lines
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param sources what became of each fetch, by the source's id; in the background a run may have
 *     several of a source while it waits for a slow one, or one that an earlier run has begun
 * @param matching how long matching took, in which it was decided what is told
 * @param matched how many pairs of alert and changed posting passed the alert's criteria
 * @param belowThreshold how many of them were not good enough for their alert
 * @param held how many of them wait for a matcher that could not score
 * @param suppressed how many of them were not told, by reason
 * @param unmatched how many changes could not be matched because of an error
 * @param digestsBroken how many digests could not be queued because of an error; they are tried
 *     again
 * @param notified how many notifications were queued
 * @param delivered how many deliveries a destination has taken
 * @param failed how many deliveries failed at every destination and are dead letters now
 * @param waiting how many deliveries wait, for a retry or for a node that has their channel
 * @param channelsPaused what is wrong with each channel of this node that rests because it is
 *     misconfigured, by the channel's id; what goes to it waits
 * @param channelsUnknown how many deliveries wait for each channel that this node does not have, by
 *     the channel's id; unless another node has it, they go elsewhere or fail after three days
 */
public record RunReport(
    String runId,
    Instant startedAt,
    Instant finishedAt,
    List<SourceReport> sources,
    Duration matching,
    int matched,
    int belowThreshold,
    int held,
    Map<String, Integer> suppressed,
    int unmatched,
    int digestsBroken,
    int notified,
    int delivered,
    int failed,
    int waiting,
    Map<PluginId, String> channelsPaused,
    Map<PluginId, Integer> channelsUnknown) {

  /** Copies the collections. */
  public RunReport {
    sources = List.copyOf(sources);
    suppressed = Map.copyOf(suppressed);
    channelsPaused = Map.copyOf(channelsPaused);
    channelsUnknown = Map.copyOf(channelsUnknown);
  }

  /**
   * How many sources answered completely.
   *
   * @return their number
   */
  public int sourcesOk() {
    return (int) sources.stream().filter(source -> source.outcome().ok()).count();
  }

  /**
   * How many sources could not be read, or not all of them. One that wants a pause or that somebody
   * else is fetching is in neither number.
   *
   * @return their number
   */
  public int sourcesFailed() {
    return (int) sources.stream().filter(source -> source.outcome().failed()).count();
  }

  /**
   * How many postings the sources listed.
   *
   * @return their number
   */
  public int fetched() {
    return sources.stream().mapToInt(SourceReport::fetched).sum();
  }

  /**
   * How many postings changed in one way.
   *
   * @param kind the way
   * @return their number
   */
  public int changed(ChangeKind kind) {
    return sources.stream().mapToInt(source -> source.count(kind)).sum();
  }

  /**
   * How many matches were not told.
   *
   * @return their number, over all reasons
   */
  public int suppressedTotal() {
    return suppressed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Whether everything went as it should: a runner exits with zero exactly then.
   *
   * @return true if no source, no match, no digest and no delivery failed, and no channel is
   *     misconfigured; what is held or waits is tried again and is no failure
   */
  public boolean ok() {
    return sourcesFailed() == 0
        && failed == 0
        && unmatched == 0
        && digestsBroken == 0
        && channelsPaused.isEmpty();
  }

  /**
   * The counts under the names used in reports and logs.
   *
   * @return the counts in the order of the stages
   */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("sources_ok", sourcesOk());
    counts.put("sources_failed", sourcesFailed());
    counts.put("sources_rate_limited", count(SourceOutcome.RATE_LIMITED));
    counts.put("sources_leased", count(SourceOutcome.LEASED));
    counts.put("fetched", fetched());
    counts.put("elsewhere", sources.stream().mapToInt(SourceReport::elsewhere).sum());
    counts.put("new", changed(ChangeKind.NEW));
    counts.put("changed", changed(ChangeKind.CHANGED));
    counts.put("reopened", changed(ChangeKind.REOPENED));
    counts.put("expired", changed(ChangeKind.EXPIRED));
    counts.put("filled", changed(ChangeKind.FILLED));
    counts.put("refused", sources.stream().mapToInt(source -> source.refused().size()).sum());
    counts.put("matched", matched);
    counts.put("below_threshold", belowThreshold);
    counts.put("held", held);
    counts.put("suppressed", suppressedTotal());
    counts.put("unmatched", unmatched);
    counts.put("digests_broken", digestsBroken);
    counts.put("notified", notified);
    counts.put("delivered", delivered);
    counts.put("failed", failed);
    counts.put("waiting", waiting);
    counts.put("channels_paused", channelsPaused.size());
    counts.put("channels_unknown", channelsUnknown.size());
    return counts;
  }

  private int count(SourceOutcome outcome) {
    return (int) sources.stream().filter(source -> source.outcome() == outcome).count();
  }
}
