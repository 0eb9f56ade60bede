package io.jobwatch.metrics;

import io.jobwatch.match.IndexStatistics;
import io.jobwatch.match.VerdictCacheStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import io.micrometer.core.instrument.Tags;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The meters of how a Jobwatch is: each reads a figure that is there anyway. */
final class StateMeters {

  private final OwnMeters meters;
  private final Figures figures;

  StateMeters(OwnMeters meters, Figures figures) {
    this.meters = meters;
    this.figures = figures;
  }

  /**
   * Registers them.
   *
   * @param channels those of the Jobwatch
   */
  void register(Set<PluginId> channels) {
    channels.forEach(id -> queue(id.value()));
    queue(Figures.OTHER_CHANNELS);
    channels.forEach(this::paused);
    gauge("jobwatch.sources.broken", "Broken sources", Figures::brokenSources);
    index();
    verdicts();
  }

  private void queue(String channel) {
    deliveries(channel, "pending", one -> one.waiting() - one.leased() - one.retrying());
    deliveries(channel, "leased", QueueStatus::leased);
    deliveries(channel, "retrying", QueueStatus::retrying);
    Tags tags = Tags.of("channel", channel);
    meters.gauge(
        "jobwatch.queue.dead.letters",
        "Deliveries that failed at every destination and can be replayed",
        null,
        tags,
        figures,
        now -> now.queue(channel, QueueStatus::deadLetters));
    meters.timeGauge(
        "jobwatch.queue.oldest.age",
        "How long the oldest delivery without an end has been in the queue",
        tags,
        figures,
        now -> now.ageMillis(channel));
  }

  private void deliveries(String channel, String state, ToDoubleFunction<QueueStatus> number) {
    meters.gauge(
        "jobwatch.queue.deliveries",
        "Deliveries without an end",
        null,
        Tags.of("channel", channel, "state", state),
        figures,
        now -> now.queue(channel, number));
  }

  private void paused(PluginId channel) {
    meters.gauge(
        "jobwatch.channels.paused",
        "1 while a channel rests because it is misconfigured",
        null,
        Tags.of("channel", channel.value()),
        figures,
        now -> now.whileOpen(open -> open.outbox().channelsPaused().containsKey(channel) ? 1 : 0));
  }

  private void index() {
    gauge(
        "jobwatch.index.alerts",
        "Alerts in the index",
        now -> now.whileOpen(open -> open.alerts().index().alerts()));
    meters.gauge(
        "jobwatch.index.memory",
        "About how much memory the index takes",
        "bytes",
        Tags.empty(),
        figures,
        now -> now.whileOpen(open -> open.alerts().index().bytes()));
    ofIndex("jobwatch.index.postings", "Postings matched", IndexStatistics::postings);
    ofIndex("jobwatch.index.candidates", "Alerts checked", IndexStatistics::candidates);
    ofIndex("jobwatch.index.matches", "Checked alerts that matched", IndexStatistics::matches);
  }

  private void verdicts() {
    gauge(
        "jobwatch.verdicts.kept",
        "Scores that are kept",
        now -> now.whileOpen(open -> open.alerts().verdictCache().entries()));
    Tags hit = Tags.of("result", "hit");
    Tags miss = Tags.of("result", "miss");
    String gets = "jobwatch.verdicts.gets";
    ofVerdicts(gets, "Scores asked for", hit, VerdictCacheStatistics::hits);
    ofVerdicts(gets, "Scores asked for", miss, VerdictCacheStatistics::misses);
    ofVerdicts(
        "jobwatch.verdicts.evictions",
        "Scores dropped for room or for age",
        Tags.empty(),
        VerdictCacheStatistics::evictions);
  }

  private void gauge(String name, String description, ToDoubleFunction<Figures> value) {
    meters.gauge(name, description, null, Tags.empty(), figures, value);
  }

  private void ofIndex(String name, String description, ToDoubleFunction<IndexStatistics> count) {
    meters.counted(
        name, description, Tags.empty(), figures, now -> count.applyAsDouble(now.index()));
  }

  private void ofVerdicts(
      String name, String description, Tags tags, ToDoubleFunction<VerdictCacheStatistics> count) {
    meters.counted(name, description, tags, figures, now -> count.applyAsDouble(now.verdicts()));
  }
}
