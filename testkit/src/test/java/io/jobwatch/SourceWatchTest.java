package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Fetch;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceWatchTest {

  private static final FetchResult DOWN = new FetchResult.Failed("HTTP 503");
  private static final FetchResult PAUSE = new FetchResult.RateLimited(Duration.ofSeconds(1));

  private final List<String> events = new ArrayList<>();
  private final ScriptedBoard board = new ScriptedBoard();
  private final TestClock clock = TestClock.create();
  private final Jobwatch jobwatch =
      Jobwatch.builder()
          .clock(clock)
          .plugin(board)
          .source(ScriptedBoard.SOURCE.company("Acme"))
          .brokenAfter(2)
          .listener(
              new JobwatchListener() {
                @Override
                public void sourceBroken(Source source, SourceHealth health) {
                  events.add(source.id() + " broken: " + health.lastError());
                }

                @Override
                public void sourceRecovered(Source source, SourceHealth health) {
                  events.add(source.id() + " recovered");
                }
              })
          .build();

  @AfterEach
  void close() {
    jobwatch.close();
  }

  @Test
  void aSourceIsSaidToBeBrokenOnceAndToHaveRecoveredOnce() {
    run(DOWN);
    assertThat(events).isEmpty();
    run(DOWN, DOWN, DOWN);
    assertThat(events).containsExactly("test/board:acme broken: HTTP 503");
    run(ScriptedBoard.complete(job("1", "Baker")), ScriptedBoard.complete(), DOWN);
    assertThat(events)
        .containsExactly("test/board:acme broken: HTTP 503", "test/board:acme recovered");
  }

  @Test
  void aSourceThatAsksForPausesIsNotBrokenAndKeepsWhatItWas() {
    run(PAUSE, PAUSE, PAUSE, DOWN, PAUSE);
    assertThat(events).isEmpty();
    run(DOWN, PAUSE);
    assertThat(events).containsExactly("test/board:acme broken: HTTP 503");
    assertThat(jobwatch.sources().health("test/board:acme").failures()).isEqualTo(2);
  }

  @Test
  void aSourceThatWantsNothingButPausesForThreeDaysIsBroken() {
    run(ScriptedBoard.complete());
    runFor(Duration.ofDays(3), PAUSE);
    assertThat(events).isEmpty();

    runFor(Duration.ofHours(12), PAUSE);

    assertThat(events).containsExactly("test/board:acme broken: it wants a pause of 1 s");
    assertThat(jobwatch.sources().broken()).containsOnlyKeys("test/board:acme");
    run(ScriptedBoard.complete());
    assertThat(events).hasSize(2).last().isEqualTo("test/board:acme recovered");
  }

  @Test
  void soIsOneThatHasNeverGivenAnythingElse() {
    runFor(Duration.ofDays(3), PAUSE);
    assertThat(events).isEmpty();

    runFor(Duration.ofHours(12), PAUSE);

    assertThat(events).containsExactly("test/board:acme broken: it wants a pause of 1 s");
  }

  @Test
  void daysOnWhichNobodyAskedItAreNoneOfPauses() {
    run(ScriptedBoard.complete());
    clock.advance(Duration.ofDays(5));

    run(PAUSE, PAUSE, PAUSE);

    assertThat(events).isEmpty();
    assertThat(jobwatch.sources().health("test/board:acme").failures()).isZero();
  }

  @Test
  void aPauseInTheMiddleOfAListingIsNoFailureEither() {
    FetchResult cut =
        new FetchResult.Partial(
            List.of(job("1", "Baker")), List.of(), "page 2: HTTP 429", Duration.ofSeconds(1));

    run(ScriptedBoard.complete(), DOWN, cut, cut, cut);

    assertThat(events).isEmpty();
    SourceHealth health = jobwatch.sources().health("test/board:acme");
    assertThat(health.failures()).isEqualTo(1);
    assertThat(health.lastError()).isEqualTo("page 2: HTTP 429");
    assertThat(health.lastSucceeded()).isEqualTo(clock.instant().minusSeconds(4));
    assertThat(jobwatch.sources().fetches("test/board:acme", null, 1).items())
        .singleElement()
        .satisfies(
            fetch -> {
              assertThat(fetch.outcome()).isEqualTo(SourceOutcome.RATE_LIMITED);
              assertThat(fetch.listed()).isEqualTo(1);
            });
  }

  @Test
  void everyFetchIsKeptForTheStatistics() {
    run(DOWN, PAUSE, ScriptedBoard.complete(job("1", "Baker"), job("2", "Cook")));

    assertThat(jobwatch.sources().fetches("test/board:acme", null, 9).items())
        .extracting(Fetch::outcome)
        .containsExactly(SourceOutcome.COMPLETE, SourceOutcome.RATE_LIMITED, SourceOutcome.FAILED);
    assertThat(jobwatch.statistics().companies(clock.instant().minusSeconds(60), later()))
        .hasEntrySatisfying(
            "Acme",
            counts -> {
              assertThat(counts.fetches()).isEqualTo(3);
              assertThat(counts.rateLimited()).isEqualTo(1);
              assertThat(counts.added()).isEqualTo(2);
              assertThat(counts.successRate()).isEqualTo(0.5);
            });
  }

  private Instant later() {
    return clock.instant().plusSeconds(1);
  }

  /** Every four hours. */
  private void runFor(Duration time, FetchResult answer) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      clock.advance(Duration.ofHours(4));
      run(answer);
    }
  }

  private void run(FetchResult... answers) {
    for (FetchResult answer : answers) {
      board.answers(answer);
      clock.advance(Duration.ofSeconds(1));
      RunReport unused = jobwatch.runOnce();
    }
  }
}
