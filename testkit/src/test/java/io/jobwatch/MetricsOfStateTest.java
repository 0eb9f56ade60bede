package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jobwatch.metrics.JobwatchMetrics;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestClock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsOfStateTest {

  private static final DeliveryResult LATER = new DeliveryResult.RateLimited(Duration.ofHours(1));

  private final MeteredPipeline metered = MeteredPipeline.over(Route.of("test/pager", "4711"));
  private final Pipeline pipeline = metered.pipeline;

  @AfterEach
  void close() {
    metered.close();
  }

  @Test
  void theQueueHasItsLengthAndItsAgeByChannel() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(LATER);
    pipeline.run();
    pipeline.clock.advance(Duration.ofMinutes(2));

    assertThat(queued("test/pager", "retrying")).isEqualTo(1);
    assertThat(queued("test/pager", "pending")).isZero();
    assertThat(queued("test/pager", "leased")).isZero();
    assertThat(queued("test/mail", "retrying")).isZero();
    assertThat(
            metered
                .registry
                .get("jobwatch.queue.oldest.age")
                .tag("channel", "test/pager")
                .timeGauge()
                .value(SECONDS))
        .isEqualTo(120);
  }

  @Test
  void channelsThatThisJobwatchDoesNotHaveAreOne() {
    pipeline.jobwatch.subscribers().save(Subscriber.of("ada").route("acme/fax", "1"));
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();

    assertThat(queued("_other", "pending")).isEqualTo(1);
  }

  @Test
  void deadLettersStayInTheQueueUntilTheyAreReplayed() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.MessageRejected("too long"));
    pipeline.run();

    assertThat(metered.value("jobwatch.queue.dead.letters", "channel", "test/pager")).isEqualTo(1);
  }

  @Test
  void brokenSourcesAndPausedChannelsShow() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.Misconfigured("no token"));
    pipeline.run();
    assertThat(metered.value("jobwatch.channels.paused", "channel", "test/pager")).isEqualTo(1);
    assertThat(metered.value("jobwatch.channels.paused", "channel", "test/mail")).isZero();
    assertThat(metered.value("jobwatch.sources.broken")).isZero();

    pipeline.board.answers(new FetchResult.Failed("HTTP 500"));
    pipeline.runLater(Duration.ofHours(1));
    pipeline.runLater(Duration.ofHours(1));
    pipeline.runLater(Duration.ofHours(1));

    assertThat(metered.value("jobwatch.sources.broken")).isEqualTo(1);
    assertThat(metered.value("jobwatch.channels.paused", "channel", "test/pager")).isZero();
  }

  @Test
  void theIndexAndTheKeptScoresShow() {
    assertThat(metered.value("jobwatch.index.alerts")).as("filled by a run").isZero();
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();

    assertThat(metered.value("jobwatch.index.alerts")).isEqualTo(1);
    assertThat(metered.value("jobwatch.index.memory")).isPositive();
    assertThat(metered.value("jobwatch.index.postings")).isEqualTo(2);
    assertThat(metered.value("jobwatch.index.candidates")).isEqualTo(2);
    assertThat(metered.value("jobwatch.index.matches")).isEqualTo(2);
  }

  @Test
  void theKeptScoresShow() {
    Alert skilled =
        Alert.named("a").forSubscriber("ada").criteria(Criteria.everything()).matcher("skills");
    Pipeline three = Pipeline.of(Subscriber.of("ada"), skilled, skilled.id("b"), skilled.id("c"));
    try (MeteredPipeline scored = new MeteredPipeline(three)) {
      three.jobwatch.subscribers().saveProfile(Samples.profile());
      three.board.lists(job("1", "Java Engineer"));
      three.run();

      assertThat(scored.value("jobwatch.verdicts.gets", "result", "miss")).isEqualTo(1);
      assertThat(scored.value("jobwatch.verdicts.gets", "result", "hit")).isEqualTo(2);
      assertThat(scored.value("jobwatch.verdicts.kept")).isEqualTo(1);
      assertThat(scored.value("jobwatch.verdicts.evictions")).isZero();
    }
  }

  @Test
  void theStorageIsReadOnceForAllGaugesAndNotAgainForTenSeconds() {
    TestClock clock = TestClock.create();
    WatchedStorage storage = new WatchedStorage();
    try (Jobwatch jobwatch = Jobwatch.builder().clock(clock).storage(storage).build()) {
      MeterRegistry registry = bound(jobwatch, clock);
      storage.transactions.set(0);

      readAll(registry);
      assertThat(storage.transactions).as("the queue and the sources").hasValue(2);
      clock.advance(Duration.ofSeconds(9));
      readAll(registry);
      assertThat(storage.transactions).hasValue(2);
      clock.advance(Duration.ofSeconds(1));
      readAll(registry);
      assertThat(storage.transactions).hasValue(4);
    }
  }

  @Test
  void aStorageThatFailsIsNoNumberAndIsAskedAgainLater() {
    TestClock clock = TestClock.create();
    WatchedStorage storage = new WatchedStorage();
    try (Jobwatch jobwatch = Jobwatch.builder().clock(clock).storage(storage).build()) {
      MeterRegistry registry = bound(jobwatch, clock);
      storage.failing = true;
      storage.transactions.set(0);

      readAll(registry);
      assertThat(registry.get("jobwatch.sources.broken").gauge().value()).isNaN();
      assertThat(registry.get("jobwatch.queue.oldest.age").timeGauge().value()).isNaN();
      assertThat(registry.get("jobwatch.index.alerts").gauge().value()).isZero();
      assertThat(storage.transactions).hasValue(1);

      storage.failing = false;
      clock.advance(Duration.ofSeconds(10));
      assertThat(registry.get("jobwatch.sources.broken").gauge().value()).isZero();
    }
  }

  @Test
  void afterTheEndWhatWasCountedStaysAndNothingIsReadAnyMore() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    metered.close();

    readAll(metered.registry);
    assertThat(metered.value("jobwatch.runs", "outcome", "ok")).isEqualTo(1);
    assertThat(metered.value("jobwatch.index.postings")).as("never read before").isEqualTo(1);
    assertThat(metered.value("jobwatch.index.alerts")).isNaN();
    assertThat(metered.value("jobwatch.sources.broken")).isNaN();
    assertThat(queued("test/pager", "pending")).isNaN();
    assertThat(metered.value("jobwatch.channels.paused", "channel", "test/pager")).isNaN();
    assertThatIllegalStateException()
        .isThrownBy(() -> metered.metrics.bindTo(new SimpleMeterRegistry()));
  }

  @Test
  void closingTheMetricsTakesTheMetersOutForGood() {
    metered.metrics.close();
    assertThat(metered.registry.getMeters()).isEmpty();

    pipeline.board.lists(job("1", "Java Engineer"));
    assertThat(pipeline.run().delivered()).isEqualTo(1);
    assertThat(metered.registry.getMeters()).isEmpty();
  }

  @Test
  void metersStayThoughTheHostKeepsNoMetricsAndAClosedJobwatchGoes() {
    TestClock clock = TestClock.create();
    Jobwatch jobwatch =
        Jobwatch.builder()
            .clock(clock)
            .plugin(new ScriptedBoard().lists(job("1", "Java Engineer")))
            .source(ScriptedBoard.SOURCE)
            .build();
    MeterRegistry registry = bound(jobwatch, clock);
    WeakReference<Jobwatch> seen = new WeakReference<>(jobwatch);
    System.gc();
    jobwatch.runOnce();
    assertThat(registry.get("jobwatch.runs").timer().count()).isEqualTo(1);
    assertThat(registry.get("jobwatch.queue.oldest.age").timeGauge().value()).isZero();

    jobwatch.close();
    jobwatch = null;
    for (int i = 0; i < 50 && seen.get() != null; i++) {
      System.gc();
    }

    assertThat(seen.get()).isNull();
    assertThat(registry.get("jobwatch.index.postings").functionCounter().count())
        .as("never read before")
        .isEqualTo(1);
  }

  private static MeterRegistry bound(Jobwatch jobwatch, TestClock clock) {
    MeterRegistry registry =
        new SimpleMeterRegistry(SimpleConfig.DEFAULT, MeteredPipeline.clock(clock));
    new JobwatchMetrics(jobwatch).bindTo(registry);
    return registry;
  }

  private static void readAll(MeterRegistry registry) {
    registry.getMeters().forEach(Meter::measure);
    registry.getMeters().forEach(meter -> meter.measure().forEach(one -> one.getValue()));
  }

  private double queued(String channel, String state) {
    return metered.value("jobwatch.queue.deliveries", "channel", channel, "state", state);
  }
}
