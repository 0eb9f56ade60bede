package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.AuditEntry;
import io.jobwatch.model.ChannelStatistics;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.PluginId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private static final DeliveryResult DOWN = new DeliveryResult.Transient("HTTP 503");

  private final Pipeline pipeline = Pipeline.everythingOver(Pipeline.PAGER_THEN_MAIL);

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void daysCountWhatWasToldAndDeliveredAndNew() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.lists(job("2", "Baker"), job("3", "Cook"));
    pipeline.runLater(Duration.ofDays(1));

    List<PeriodStatistics> days = pipeline.jobwatch.statistics().perDay(3, ZoneOffset.UTC);

    assertThat(days).extracting(PeriodStatistics::told).containsExactly(0L, 1L, 2L);
    assertThat(days).extracting(day -> day.deliveries().delivered()).containsExactly(0L, 1L, 1L);
    assertThat(days).extracting(day -> day.fetches().added()).containsExactly(0L, 1L, 2L);
    assertThat(days).extracting(day -> day.fetches().closed()).containsExactly(0L, 0L, 1L);
    assertThat(days.get(2).averageScore()).isPositive();
  }

  @Test
  void daysAndWeeksAndMonthsBeginInTheZone() {
    Statistics statistics = pipeline.jobwatch.statistics();
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    pipeline.clock.set(Instant.parse("2026-03-29T20:00:00Z"));

    List<PeriodStatistics> days = statistics.perDay(2, berlin);
    assertThat(days)
        .extracting(PeriodStatistics::from)
        .containsExactly(
            Instant.parse("2026-03-27T23:00:00Z"), Instant.parse("2026-03-28T23:00:00Z"));
    assertThat(days.get(1).until()).as("an hour short").isEqualTo("2026-03-29T22:00:00Z");
    assertThat(statistics.perWeek(1, berlin).get(0).from()).isEqualTo("2026-03-22T23:00:00Z");
    assertThat(statistics.perMonth(2, berlin))
        .extracting(PeriodStatistics::from)
        .containsExactly(
            Instant.parse("2026-01-31T23:00:00Z"), Instant.parse("2026-02-28T23:00:00Z"));
  }

  @Test
  void channelsAndFallbackAndQueueTellWhatHappened() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(DOWN, DOWN, DOWN);
    pipeline.mail.gives(DOWN, DOWN, DOWN);
    Instant begin = pipeline.clock.instant();
    pipeline.run();

    Statistics statistics = pipeline.jobwatch.statistics();
    assertThat(statistics.queue().deadLetters()).isEqualTo(1);
    assertThat(statistics.queue().waiting()).isZero();
    assertThat(statistics.queueBySubscriber(9)).containsOnlyKeys("ada");
    assertThat(statistics.queueByChannel()).containsOnlyKeys(PluginId.of("test/mail"));
    Instant now = pipeline.clock.instant().plusSeconds(1);
    assertThat(statistics.channels(begin, now))
        .containsExactly(
            new ChannelStatistics(PluginId.of("test/mail"), 1, 0, 3),
            new ChannelStatistics(PluginId.of("test/pager"), 1, 0, 3));
    assertThat(statistics.between(begin, now).deliveries().fallbackRate()).isEqualTo(1);
  }

  @Test
  void theAuditHasEveryNotificationWithEveryAttemptLatestFirst() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(DOWN);
    pipeline.run();
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.runLater(Duration.ofDays(1));

    Page<AuditEntry> first = pipeline.jobwatch.outbox().audit("ada", null, 1);
    PageCursor next = first.next();
    Page<AuditEntry> second = pipeline.jobwatch.outbox().audit("ada", next, 1);

    assertThat(first.items().get(0).attempts())
        .extracting(one -> one.result())
        .containsExactly("delivered");
    assertThat(second.items().get(0).delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(second.items().get(0).attempts())
        .extracting(one -> one.channel() + " " + one.result())
        .containsExactly("test/pager transient", "test/pager delivered");
    assertThat(second.next()).isNull();
    Instant now = pipeline.clock.instant();
    assertThat(
            pipeline
                .jobwatch
                .outbox()
                .audit(now.minusSeconds(60), now.plusSeconds(1), null, 9)
                .items())
        .hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pipeline.jobwatch.outbox().audit("ada", null, 0))
        .withMessage("Page of '0' rows: it is out of range. Ask for 1 to 1000.");
  }

  @Test
  void anApplicationBelongsToTheAlertThatToldOfThePostingAndCountsAsConversion() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    String uid = pipeline.jobwatch.alerts().matches("ada/all", 1).get(0).postingUid();

    Applications applications = pipeline.jobwatch.applications();
    applications.move("ada", uid, ApplicationStage.INTERESTED);
    pipeline.clock.advance(Duration.ofHours(1));
    Application applied = applications.move("ada", uid, ApplicationStage.APPLIED);

    assertThat(applied.alertId()).isEqualTo("ada/all");
    assertThat(applied.history()).hasSize(2);
    assertThat(applications.note("ada", uid, "Sent the CV")).isPresent();
    assertThat(applications.find("ada", uid).orElseThrow().notes()).isEqualTo("Sent the CV");
    assertThat(applications.page("ada", ApplicationStage.APPLIED, null, 9).items()).hasSize(1);
    assertThat(applications.note("ada", "none", "text")).isEmpty();
    PeriodStatistics today = pipeline.jobwatch.statistics().perDay(1, ZoneOffset.UTC).get(0);
    assertThat(today.conversion()).isEqualTo(1);
  }
}
