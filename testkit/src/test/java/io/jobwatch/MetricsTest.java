package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.metrics.JobwatchMetrics;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.scraper.FetchResult;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final DeliveryResult DOWN = new DeliveryResult.Transient("HTTP 503");

  private final MeteredPipeline metered = MeteredPipeline.over(Pipeline.PAGER_THEN_MAIL);
  private final Pipeline pipeline = metered.pipeline;

  @AfterEach
  void close() {
    metered.close();
  }

  @Test
  void aRunIsCountedAndTimedByStage() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.board.beforeAnswering(() -> pipeline.clock.advance(Duration.ofSeconds(3)));
    pipeline.pager.whileSending(() -> pipeline.clock.advance(Duration.ofSeconds(2)));

    pipeline.run();

    assertThat(metered.value("jobwatch.fetches", "scraper", "test/board", "outcome", "complete"))
        .isEqualTo(1);
    assertThat(metered.registry.get("jobwatch.fetches").timer().totalTime(SECONDS)).isEqualTo(3);
    assertThat(metered.value("jobwatch.postings.listed", "scraper", "test/board")).isEqualTo(2);
    assertThat(metered.value("jobwatch.postings.refused", "scraper", "test/board")).isZero();
    assertThat(metered.value("jobwatch.postings.changes", "kind", "new")).isEqualTo(2);
    assertThat(metered.value("jobwatch.postings.changes", "kind", "expired")).isZero();
    assertThat(metered.value("jobwatch.matches", "outcome", "notified")).isEqualTo(2);
    assertThat(metered.value("jobwatch.matches", "outcome", "held")).isZero();
    assertThat(metered.registry.get("jobwatch.matches.score").summary().count()).isEqualTo(2);
    assertThat(metered.registry.get("jobwatch.matches.score").summary().mean()).isPositive();
    assertThat(metered.value("jobwatch.notifications", "kind", "matches")).isEqualTo(1);
    assertThat(attempts("test/pager", "delivered")).isEqualTo(1);
    assertThat(metered.registry.get("jobwatch.deliveries.attempts").timer().totalTime(SECONDS))
        .isEqualTo(2);
    assertThat(ends("test/pager", "delivered")).isEqualTo(1);
    assertThat(metered.value("jobwatch.runs", "outcome", "ok")).isEqualTo(1);
    assertThat(metered.registry.get("jobwatch.runs").timer().totalTime(SECONDS)).isEqualTo(5);
    assertThat(metered.value("jobwatch.matching")).isEqualTo(1);
  }

  @Test
  void postingsThatAreGoneAndSourcesThatFailAreCounted() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.runLater(Duration.ofHours(1));
    pipeline.runLater(Duration.ofHours(1));
    pipeline.board.answers(new FetchResult.Failed("HTTP 500"));
    pipeline.runLater(Duration.ofHours(1));

    assertThat(metered.value("jobwatch.postings.changes", "kind", "expired")).isEqualTo(1);
    assertThat(metered.value("jobwatch.fetches", "outcome", "failed")).isEqualTo(1);
    assertThat(metered.value("jobwatch.runs", "outcome", "failed")).isEqualTo(1);
  }

  @Test
  void fallbacksAndDeadLettersAreCountedByChannel() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(DOWN, DOWN, DOWN);
    pipeline.mail.gives(new DeliveryResult.MessageRejected("too long"));

    pipeline.run();

    assertThat(attempts("test/pager", "transient")).isEqualTo(3);
    assertThat(attempts("test/mail", "message_rejected")).isEqualTo(1);
    assertThat(metered.value("jobwatch.deliveries.fallbacks", "channel", "test/pager"))
        .isEqualTo(1);
    assertThat(metered.value("jobwatch.deliveries.fallbacks", "channel", "test/mail")).isZero();
    assertThat(ends("test/mail", "failed")).isEqualTo(1);
    assertThat(ends("test/pager", "failed")).isZero();
  }

  @Test
  void whatGoesOnWithoutAnAttemptIsCountedToo() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.RateLimited(Duration.ofHours(1)));
    pipeline.run();
    pipeline.jobwatch.alerts().delete("ada/all");

    pipeline.runLater(Duration.ofHours(2));

    assertThat(ends("test/pager", "suppressed")).isEqualTo(1);
  }

  @Test
  void tagsAreOfKindsOnlyAndAlikeForOneName() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(DOWN, DOWN, DOWN);
    pipeline.run();

    for (Meter meter : metered.registry.getMeters()) {
      List<String> keys = meter.getId().getTags().stream().map(Tag::getKey).toList();
      assertThat(meter.getId().getName()).startsWith("jobwatch.");
      assertThat(meter.getId().getDescription()).isNotBlank();
      assertThat(List.of("channel", "kind", "outcome", "result", "scraper", "state"))
          .containsAll(keys);
      assertThat(metered.registry.get(meter.getId().getName()).meters())
          .allSatisfy(
              other -> assertThat(other.getId().getTags()).extracting(Tag::getKey).isEqualTo(keys));
      assertThat(meter.getId().getTags())
          .extracting(Tag::getValue)
          .allMatch(value -> !value.contains("ada") && !value.contains("acme"));
    }
  }

  @Test
  void bindingToOneRegistryAgainCountsNothingTwice() {
    SimpleMeterRegistry second = new SimpleMeterRegistry();
    metered.metrics.bindTo(metered.registry);
    metered.metrics.bindTo(second);
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();

    assertThat(ends("test/pager", "delivered")).isEqualTo(1);
    assertThat(second.get("jobwatch.runs").timer().count()).isEqualTo(1);
  }

  @Test
  void tagsOfTheHostTellTwoOfThemApart() {
    try (MeteredPipeline other = MeteredPipeline.over(Pipeline.PAGER_THEN_MAIL)) {
      JobwatchMetrics tagged = new JobwatchMetrics(other.pipeline.jobwatch, Tags.of("tenant", "b"));
      SimpleMeterRegistry registry = new SimpleMeterRegistry();
      tagged.bindTo(registry);
      new JobwatchMetrics(pipeline.jobwatch, Tags.of("tenant", "a")).bindTo(registry);
      other.pipeline.run();

      assertThat(registry.get("jobwatch.runs").timer().getId().getTag("tenant")).isEqualTo("b");
      assertThat(registry.getMeters())
          .allSatisfy(meter -> assertThat(meter.getId().getTag("tenant")).isIn("a", "b"));
      tagged.close();
      assertThat(registry.getMeters())
          .isNotEmpty()
          .allSatisfy(meter -> assertThat(meter.getId().getTag("tenant")).isEqualTo("a"));
    }
  }

  @Test
  void prometheusReadsThemUnderItsOwnNames() {
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    metered.metrics.bindTo(prometheus);
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();

    assertThat(prometheus.scrape())
        .contains(
            "jobwatch_deliveries_ends_total{channel=\"test/pager\",state=\"delivered\"} 1.0",
            "jobwatch_deliveries_attempts_seconds_count{channel=\"test/pager\",result=\"delivered\"} 1",
            "jobwatch_postings_changes_total{kind=\"new\",scraper=\"test/board\"} 1.0",
            "jobwatch_queue_oldest_age_seconds{channel=\"test/pager\"} 0.0",
            "jobwatch_index_memory_bytes ",
            "jobwatch_runs_seconds_count{outcome=\"ok\"} 1");
  }

  private double attempts(String channel, String result) {
    return metered.value("jobwatch.deliveries.attempts", "channel", channel, "result", result);
  }

  private double ends(String channel, String state) {
    return metered.value("jobwatch.deliveries.ends", "channel", channel, "state", state);
  }
}
