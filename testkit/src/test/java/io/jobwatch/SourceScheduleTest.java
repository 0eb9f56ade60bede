package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a source with times of day is fetched. */
class SourceScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final TestClock clock = TestClock.create();
  private final InMemoryStorage storage = new InMemoryStorage();
  private final ScriptedBoard board = new ScriptedBoard().lists(ScriptedBoard.job("1", "Engineer"));

  @Test
  void isDueAtItsNextTimeAfterAFetch() {
    try (Jobwatch jobwatch = over(Frequency.daily(LocalTime.of(6, 0)))) {
      jobwatch.runOnce();

      Instant due = nextDue();
      assertThat(due).isAfter(clock.instant());
      assertThat(due.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(6, 0));
      assertThat(Duration.between(clock.instant(), due)).isLessThanOrEqualTo(Duration.ofHours(24));
    }
  }

  @Test
  void makesUpOnceForSeveralTimesThatWereMissed() {
    try (Jobwatch jobwatch = over(Frequency.hourly())) {
      jobwatch.runOnce();
      clock.advance(Duration.ofHours(5));
      assertThat(nextDue()).isBefore(clock.instant());
      jobwatch.runOnce();

      assertThat(nextDue()).isAfter(clock.instant());
      Instant now = clock.instant();
      Lease lease = new Lease("other", now, now.plusSeconds(60), 1);
      assertThat(storage.<Integer>transaction(stores -> stores.sources().claimDue(lease).size()))
          .isZero();
    }
  }

  /** Also where it is shorter than the interval that a source without a schedule would have. */
  @Test
  void leavesABoardAloneForThePauseItWants() {
    board.answers(new FetchResult.RateLimited(Duration.ofMinutes(30)));
    try (Jobwatch jobwatch = over(Frequency.cron("*/5 * * * *"))) {
      RunReport report = jobwatch.runOnce();

      assertThat(nextDue()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
      assertThat(report.ok()).isTrue();
      assertThat(report.counts())
          .containsEntry("sources_rate_limited", 1)
          .containsEntry("sources_failed", 0)
          .containsEntry("sources_leased", 0);
    }
  }

  @Test
  void leavesABoardAloneAlsoWhereItWantsAPauseInTheMiddleOfItsListing() {
    board.answers(
        new FetchResult.Partial(
            List.of(ScriptedBoard.job("1", "Engineer")),
            List.of(),
            "Page 2: HTTP 429",
            Duration.ofMinutes(30)));
    try (Jobwatch jobwatch = over(Frequency.cron("*/5 * * * *"))) {
      RunReport report = jobwatch.runOnce();

      assertThat(nextDue()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
      assertThat(report.ok()).isTrue();
      assertThat(report.counts())
          .containsEntry("sources_rate_limited", 1)
          .containsEntry("sources_failed", 0)
          .containsEntry("new", 1);
      assertThat(report.sources().get(0).detail()).isEqualTo("Page 2: HTTP 429");
    }
  }

  /** As programs that are started by cron for one run each. */
  @Test
  void leavesABoardAloneThatHasToldAnEarlierProcessOfAPause() {
    board.answers(new FetchResult.RateLimited(Duration.ofMinutes(30)));
    Instant over = clock.instant().plus(Duration.ofMinutes(30));
    runInAProcessOfItsOwn();
    clock.advance(Duration.ofMinutes(29));
    SourceReport left = runInAProcessOfItsOwn();

    assertThat(board.requests()).hasSize(1);
    assertThat(left.outcome()).isEqualTo(SourceOutcome.RATE_LIMITED);
    assertThat(left.detail()).isEqualTo("it was not asked, since it wants a pause until " + over);
    assertThat(nextDue()).isAfter(clock.instant().plus(Duration.ofMinutes(1)));

    board.lists(ScriptedBoard.job("1", "Engineer"));
    clock.advance(Duration.ofMinutes(1));
    assertThat(runInAProcessOfItsOwn().outcome()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(runInAProcessOfItsOwn().outcome()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(board.requests()).hasSize(3);
  }

  @Test
  void aPauseIsADayAtMost() {
    try (Jobwatch jobwatch = over(Frequency.cron("*/5 * * * *"))) {
      for (Duration wanted :
          List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(1_000_000_000_000L))) {
        for (FetchResult result :
            List.of(
                new FetchResult.RateLimited(wanted),
                new FetchResult.Partial(List.of(), List.of(), "Page 2: HTTP 429", wanted))) {
          board.answers(result);

          assertThat(jobwatch.runOnce().ok()).isTrue();
          assertThat(nextDue()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
          clock.advance(Duration.ofDays(1));
        }
      }
    }
  }

  @Test
  void aPauseThatIsOverIsNone() {
    board.answers(new FetchResult.RateLimited(Duration.ofSeconds(Long.MIN_VALUE)));
    try (Jobwatch jobwatch = over(Frequency.hourly())) {
      assertThat(jobwatch.runOnce().ok()).isTrue();

      assertThat(nextDue()).isAfter(clock.instant());
    }
  }

  private Jobwatch over(Frequency frequency) {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .storage(new OpenStorage(storage))
        .plugin(board)
        .source(ScriptedBoard.SOURCE.at(frequency, BERLIN))
        .build();
  }

  private SourceReport runInAProcessOfItsOwn() {
    try (Jobwatch jobwatch = over(Frequency.daily())) {
      return jobwatch.runOnce().sources().get(0);
    }
  }

  private Instant nextDue() {
    return storage
        .<Optional<Instant>>transaction(stores -> stores.sources().nextDue())
        .orElseThrow();
  }
}
