package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Company;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.EventType;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.QuietHours;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators are told of batches, days and sources. */
class OperatorTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Subscriber OPS =
      Subscriber.of("ops")
          .zone(BERLIN)
          .route(Route.of("test/ops", "pager").fallback("in_app", "ops"));
  private static final Operator OPERATOR = Operator.of("ops");
  private static final Alert ALL =
      Alert.named("all").forSubscriber("ada").criteria(Criteria.everything());

  private static final Criteria BAKERS = Criteria.builder().keywords("baker").build();

  private final Storage storage = new InMemoryStorage();
  private final TestClock clock = TestClock.at(Instant.parse("2026-03-27T11:00:00Z"));
  private final ScriptedBoard board = new ScriptedBoard();
  private final ScriptedChannel ops = new ScriptedChannel("test/ops");
  private final ScriptedChannel mail = new ScriptedChannel("test/mail");
  private Subscriber told = OPS;
  private Source source = ScriptedBoard.SOURCE;
  private Alert alert = ALL;

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void tellsOfABatchInTheRunThatFoundIt() {
    try (Jobwatch jobwatch = node(OPERATOR)) {
      board.lists(job("1", "Baker"), job("2", "Cook"));
      RunReport report = jobwatch.runOnce();

      OutgoingMessage message = only(ops.messages());
      assertThat(message.subject())
          .isEqualTo("[Batch complete] 2 matches, 2 with a score of 90 or more");
      assertThat(report(message).counts())
          .containsEntry("matches", 2L)
          .containsEntry("high_score", 2L)
          .containsEntry("notifications", (long) report.notified())
          .containsEntry("sources_ok", 1L)
          .containsEntry("sources_failed", 0L);
      assertThat(message.items()).isEmpty();
      assertThat(message.event()).isEqualTo(EventType.BATCH_COMPLETE);
      assertThat(report.ok()).isTrue();

      later(jobwatch, Duration.ofMinutes(1));
      assertThat(ops.messages()).as("nothing was found").hasSize(1);

      board.lists(job("1", "Baker"), job("2", "Cook"), job("3", "Smith"));
      later(jobwatch, Duration.ofMinutes(1));
      assertThat(ops.messages().get(1).subject()).startsWith("[Batch complete] 1 match,");
    }
  }

  @Test
  void countsAsHighWhatReachesTheOperatorsThreshold() {
    alert = ALL.matcher("skills").threshold(0, Priority.LOW);
    try (Jobwatch jobwatch = node(OPERATOR.highScore(100))) {
      board.lists(job("1", "Baker"));
      jobwatch.runOnce();

      OperatorReport report = report(only(ops.messages()));
      assertThat(report.counts()).containsEntry("matches", 1L).containsEntry("high_score", 0L);
    }
  }

  @Test
  void tellsNobodyUnlessAnOperatorIsNamed() {
    try (Jobwatch jobwatch = builder().build()) {
      board.lists(job("1", "Baker"));
      jobwatch.runOnce();
      board.answers(new FetchResult.Failed("HTTP 503"));
      for (int i = 0; i < 5; i++) {
        later(jobwatch, Duration.ofDays(1));
      }

      assertThat(mail.messages()).hasSize(1);
      assertThat(ops.messages()).isEmpty();
    }
  }

  @Test
  void tellsOnceADayAtTheHourOfTheOperatorsZoneWhateverTheClocksOnTheWallDo() {
    try (Jobwatch jobwatch = node(OPERATOR.batches(null))) {
      board.lists(job("1", "Baker"));
      jobwatch.runOnce();
      assertThat(ops.messages()).isEmpty();

      // 8:00 in Berlin; on the 29th its clocks are put on by an hour.
      List<Instant> mornings =
          List.of(
              Instant.parse("2026-03-28T07:00:00Z"),
              Instant.parse("2026-03-29T06:00:00Z"),
              Instant.parse("2026-03-30T06:00:00Z"));
      for (Instant morning : mornings) {
        int before = ops.messages().size();
        at(jobwatch, morning.minusSeconds(1));
        assertThat(ops.messages()).hasSize(before);
        at(jobwatch, morning);
        assertThat(ops.messages()).hasSize(before + 1);
        at(jobwatch, morning.plusSeconds(1));
        assertThat(ops.messages()).hasSize(before + 1);
      }
      assertThat(report(ops.messages().get(0)).counts())
          .containsEntry("postings_new", 1L)
          .containsEntry("matches", 1L)
          .containsEntry("alerts_triggered", 1L)
          .containsEntry("notifications", 1L)
          .containsEntry("deliveries_sent", 1L)
          .containsEntry("companies", 1L);
      assertThat(report(ops.messages().get(0)).remarks())
          .contains("From 2026-03-27 11:45 to 2026-03-28 07:45, Europe/Berlin.");
      assertThat(report(ops.messages().get(1)).remarks())
          .contains("From 2026-03-28 07:45 to 2026-03-29 07:45, Europe/Berlin.");
      assertThat(report(ops.messages().get(1)).counts()).containsEntry("postings_new", 0L);
    }
  }

  @Test
  void tellsOfDaysOnWhichNothingRanInOneSummary() {
    try (Jobwatch jobwatch = node(OPERATOR.batches(null))) {
      jobwatch.runOnce();
    }
    clock.advance(Duration.ofDays(5));
    try (Jobwatch jobwatch = node(OPERATOR.batches(null))) {
      jobwatch.runOnce();
      jobwatch.runOnce();

      assertThat(report(only(ops.messages())).remarks())
          .contains("From 2026-03-27 11:45 to 2026-04-01 12:45, Europe/Berlin.");
    }
  }

  @Test
  void goesByTheTimeThatIsSetNow() {
    try (Jobwatch jobwatch = node(OPERATOR)) {
      jobwatch.runOnce();
    }
    try (Jobwatch jobwatch = node(OPERATOR.summary(LocalTime.of(18, 0)))) {
      jobwatch.runOnce();
      at(jobwatch, Instant.parse("2026-03-27T17:00:00Z"));
      assertThat(ops.messages()).hasSize(1);
    }
    try (Jobwatch jobwatch = node(OPERATOR.summary(null))) {
      later(jobwatch, Duration.ofDays(3));
      assertThat(ops.messages()).hasSize(1);
    }
  }

  @Test
  void tellsOnceOnTheDayOnWhichTheTimeIsMovedToALaterHour() {
    try (Jobwatch jobwatch = node(OPERATOR.summary(LocalTime.of(14, 0)))) {
      jobwatch.runOnce();
    }
    try (Jobwatch jobwatch = node(OPERATOR.summary(LocalTime.of(18, 0)))) {
      jobwatch.runOnce();
      at(jobwatch, Instant.parse("2026-03-27T13:00:00Z"));
      assertThat(ops.messages()).isEmpty();
      at(jobwatch, Instant.parse("2026-03-27T17:00:00Z"));
      assertThat(ops.messages()).hasSize(1);
    }
  }

  @Test
  void tellsOnceADayWhereNodesHaveDifferentTimes() {
    try (Jobwatch early = node(OPERATOR.batches(null).summary(LocalTime.of(14, 0)));
        Jobwatch late = node(OPERATOR.batches(null).summary(LocalTime.of(18, 0)))) {
      for (int hour = 0; hour < 10 * 24; hour++) {
        at(early, clock.instant().plus(Duration.ofHours(1)));
        late.runOnce();
      }
      assertThat(ops.messages()).hasSizeBetween(8, 10);
    }
  }

  @Test
  void namesTheSourcesThatAreBrokenAndCountsPausesApart() {
    source = ScriptedBoard.SOURCE.company("Acme");
    try (Jobwatch jobwatch = node(OPERATOR.sources(false))) {
      board.answers(new FetchResult.RateLimited(Duration.ofMinutes(1)));
      jobwatch.runOnce();
      board.answers(new FetchResult.Failed("HTTP 503 @everyone"));
      for (int i = 0; i < 3; i++) {
        later(jobwatch, Duration.ofMinutes(1));
      }
      later(jobwatch, Duration.ofDays(1));

      OutgoingMessage message = only(ops.messages());
      assertThat(message.subject())
          .isEqualTo("[Daily summary] 0 new jobs, 0 matches, 1 source broken");
      assertThat(report(message).counts())
          .containsEntry("fetches_ok", 0L)
          .containsEntry("fetches_failed", 3L)
          .containsEntry("fetches_rate_limited", 1L)
          .containsEntry("sources_broken", 1L);
      assertThat(report(message).remarks())
          .contains("Broken: test/board:acme (Acme), 4 failures in a row: HTTP 503 @everyone");
    }
  }

  @Test
  void tellsOnceThatASourceIsBrokenAndOnceThatItHasRecovered() {
    try (Jobwatch jobwatch = node(OPERATOR.summary(null))) {
      board.answers(new FetchResult.Failed("HTTP 503"));
      for (int i = 0; i < 5; i++) {
        later(jobwatch, Duration.ofMinutes(1));
      }
      OutgoingMessage broken = only(ops.messages());
      assertThat(broken.subject()).isEqualTo("[Source broken] test/board:acme");
      assertThat(broken.priority()).isEqualTo(Priority.HIGH);
      assertThat(report(broken).lines())
          .containsExactly(
              "Failures: 3",
              "Last error: HTTP 503",
              "It had not answered completely as it is defined now.");

      board.lists();
      later(jobwatch, Duration.ofMinutes(1));
      later(jobwatch, Duration.ofMinutes(1));
      assertThat(ops.messages()).hasSize(2);
      assertThat(ops.messages().get(1).subject()).isEqualTo("[Source recovered] test/board:acme");
      assertThat(report(ops.messages().get(1)).counts()).containsEntry("failures", 5L);
    }
  }

  @Test
  void fallsBackAndAuditsAsEveryOtherDelivery() {
    try (Jobwatch jobwatch = node(OPERATOR)) {
      ops.gives(new DeliveryResult.MessageRejected("too long"));
      board.lists(job("1", "Baker"));
      jobwatch.runOnce();

      assertThat(jobwatch.inboxes().all("ops"))
          .singleElement()
          .satisfies(
              message ->
                  assertThat(message.body()).contains("Matches: 1").contains("Sources ok: 1"));
      assertThat(jobwatch.outbox().audit("ops", null, 9).items())
          .singleElement()
          .satisfies(entry -> assertThat(entry.attempts()).hasSize(2));
    }
  }

  @Test
  void waitsForTheEndOfQuietHours() {
    told = OPS.quiet(QuietHours.daily(LocalTime.of(7, 0), LocalTime.of(9, 30)));
    try (Jobwatch jobwatch = node(OPERATOR)) {
      jobwatch.runOnce();
      at(jobwatch, Instant.parse("2026-03-28T07:00:00Z"));
      assertThat(ops.messages()).isEmpty();
      at(jobwatch, Instant.parse("2026-03-28T08:30:00Z"));
      assertThat(ops.messages()).hasSize(1);
    }
  }

  @Test
  void losesNothingThatWasQueuedWhenANodeEndsBeforeItIsSent() {
    storage.execute(stores -> stores.subscribers().save(OPS));
    try (Jobwatch withoutTheChannel = plain().operator(OPERATOR).build()) {
      withoutTheChannel.runOnce();
      board.lists(job("1", "Baker"));
      at(withoutTheChannel, Instant.parse("2026-03-28T07:00:00Z"));
      assertThat(ops.messages()).isEmpty();
      assertThat(withoutTheChannel.outbox().counts()).containsEntry(DeliveryState.PENDING, 2L);
    }
    try (Jobwatch jobwatch = node(OPERATOR)) {
      at(jobwatch, Instant.parse("2026-03-28T07:10:00Z"));
      assertThat(ops.messages())
          .extracting(OutgoingMessage::event)
          .containsExactlyInAnyOrder(EventType.BATCH_COMPLETE, EventType.DAILY_SUMMARY);
    }
  }

  @Test
  void doesNotFetchTheSourcesOfADisabledCompanyAndLeavesItsPostingsAsTheyAre() {
    source = ScriptedBoard.SOURCE.company("Acme");
    try (Jobwatch jobwatch = node(OPERATOR)) {
      board.lists(job("1", "Baker"));
      jobwatch.runOnce();
      jobwatch.companies().save(Company.of("Acme").enabled(false));
      board.lists();
      for (int i = 0; i < 5; i++) {
        later(jobwatch, Duration.ofHours(1));
      }

      assertThat(board.requests()).hasSize(1);
      assertThat(jobwatch.alerts().preview(BAKERS).page().postings()).hasSize(1);

      jobwatch.companies().save(Company.of("Acme"));
      board.lists(job("1", "Baker"), job("2", "Cook"));
      RunReport report = later(jobwatch, Duration.ofHours(1));
      assertThat(report.sourcesOk()).isEqualTo(1);
      assertThat(report.notified()).isEqualTo(1);
    }
  }

  @Test
  void refusesAnOperatorWhoCannotBeTold() {
    told = Subscriber.of("ops");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> node(OPERATOR))
        .withMessageContaining("Operator 'ops'")
        .withMessageContaining("no route");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> node(Operator.of("nobody")))
        .withMessageContaining("Subscriber of an operator 'nobody'");
  }

  private Jobwatch node(Operator operator) {
    return builder(operator).build();
  }

  private JobwatchBuilder builder(Operator... operators) {
    JobwatchBuilder builder =
        plain().plugin(ops).channel("test/ops").channel("in_app").subscriber(told);
    List.of(operators).forEach(builder::operator);
    return builder;
  }

  /** Without the channels and the subscriber that the operator is told over. */
  private JobwatchBuilder plain() {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .storage(new OpenStorage(storage))
        .plugin(board)
        .plugin(mail)
        .channel("test/mail")
        .source(source)
        .subscriber(Subscriber.of("ada").route("test/mail", "ada"))
        .alert(alert);
  }

  private RunReport later(Jobwatch jobwatch, Duration time) {
    clock.advance(time);
    return jobwatch.runOnce();
  }

  private void at(Jobwatch jobwatch, Instant moment) {
    clock.set(moment);
    RunReport unused = jobwatch.runOnce();
  }

  private static OperatorReport report(OutgoingMessage message) {
    return Objects.requireNonNull(message.report());
  }

  private static OutgoingMessage only(List<OutgoingMessage> messages) {
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }
}
