package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.notify.NotifyResult;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches of nodes that run in the background. */
class BatchReportsTest {

  private static final Operator HOURLY = Operator.of("ops").batches(Duration.ofHours(1));

  private final Storage storage = new InMemoryStorage();

  @BeforeEach
  void open() {
    storage.execute(stores -> stores.subscribers().save(Subscriber.of("ops").route("in_app")));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aFirstBatchIsToldAtOnceAndWhatFollowsWithinTheHourTogether() {
    assertThat(told(add(0, 3, 1))).isEqualTo("3 of 1");
    OperatorLook second = add(5, 2, 0);
    assertThat(second.queued()).isEmpty();
    assertThat(second.next()).contains(at(60));
    assertThat(add(20, 4, 4).queued()).isEmpty();
    assertThat(look(59).queued()).isEmpty();

    OperatorLook hour = look(60);
    assertThat(told(hour)).isEqualTo("6 of 4");
    assertThat(report(hour).counts()).containsEntry("runs", 2L);
    assertThat(report(hour).remarks()).containsExactly("Since 2026-11-02 09:05 UTC.");
    assertThat(look(61)).isEqualTo(OperatorLook.NOTHING);
    assertThat(look(600)).isEqualTo(OperatorLook.NOTHING);
    assertThat(told(add(601, 1, 0))).isEqualTo("1 of 0");
  }

  @Test
  void aRunThatTheHostHasCalledForTellsAlsoWhatWaits() {
    assertThat(told(add(0, 3, 1))).isEqualTo("3 of 1");
    assertThat(add(5, 2, 0).queued()).isEmpty();

    assertThat(told(add(HOURLY, 6, 1, 1, true))).isEqualTo("3 of 1");
    assertThat(look(600)).isEqualTo(OperatorLook.NOTHING);
  }

  @Test
  void withoutATimeBetweenThemEachRunIsABatch() {
    Operator eager = HOURLY.batches(Duration.ZERO);
    assertThat(told(add(eager, 0, 3, 1, false))).isEqualTo("3 of 1");
    assertThat(told(add(eager, 0, 2, 0, false))).isEqualTo("2 of 0");
  }

  @Test
  void whatANodeHasFoundIsToldWhenItEndsBeforeItsRunDoes() {
    assertThat(told(add(0, 3, 1))).isEqualTo("3 of 1");
    NotifyResult result =
        new NotifyResult(List.of(match("job-1", verdict(90), MatchOutcome.NOTIFIED)), List.of());
    storage.execute(stores -> BatchReports.count(stores, List.of(HOURLY), result, at(5)));

    assertThat(told(look(60))).isEqualTo("1 of 1");
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HOURLY.highScore(101))
        .withMessageContaining("High score '101'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HOURLY.batches(Duration.ofSeconds(-1)))
        .withMessageContaining("Time between batches 'PT-1S'");
  }

  private OperatorLook add(int minute, long matches, long high) {
    return add(HOURLY, minute, matches, high, false);
  }

  private OperatorLook add(Operator operator, int minute, long matches, long high, boolean atOnce) {
    Verdict.Scored best = verdict(95);
    Verdict.Scored other = verdict(80);
    List<Match> told = new ArrayList<>();
    for (int number = 0; number < matches; number++) {
      told.add(match("job-" + number, number < high ? best : other, MatchOutcome.NOTIFIED));
    }
    told.add(match("job-x", best, MatchOutcome.SUPPRESSED));
    NotifyResult result = new NotifyResult(told, List.of());
    storage.execute(stores -> BatchReports.count(stores, List.of(operator), result, at(minute)));
    return storage.transaction(
        stores -> BatchReports.tell(stores, operator, Map.of("runs", 1L), atOnce, at(minute)));
  }

  private static Verdict.Scored verdict(int score) {
    return new Verdict.Scored(score, Priority.NORMAL, List.of(), List.of(), List.of());
  }

  private static Match match(String uid, Verdict verdict, MatchOutcome outcome) {
    return new Match("ada/all", uid, ChangeKind.NEW, verdict, outcome, "", Samples.NOW);
  }

  private OperatorLook look(int minute) {
    return storage.transaction(
        stores -> BatchReports.tell(stores, HOURLY, Map.of(), false, at(minute)));
  }

  private static String told(OperatorLook look) {
    Map<String, Long> counts = report(look).counts();
    return counts.get("matches") + " of " + counts.get("high_score");
  }

  private static OperatorReport report(OperatorLook look) {
    return Objects.requireNonNull(look.queued().orElseThrow().report());
  }

  private static Instant at(int minute) {
    return Samples.NOW.plus(Duration.ofMinutes(minute));
  }
}
