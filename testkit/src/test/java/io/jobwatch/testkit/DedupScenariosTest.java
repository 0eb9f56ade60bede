package io.jobwatch.testkit;

import static io.jobwatch.model.EventType.NEW_MATCH;
import static io.jobwatch.model.EventType.SCORE_IMPROVED;
import static io.jobwatch.testkit.DedupScenarios.event;
import static io.jobwatch.testkit.DedupScenarios.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Decision;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.dedup.DedupStrategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class DedupScenariosTest {

  private static final DedupStrategy ALWAYS = (candidate, history) -> new Decision.Send("why not");

  @Test
  void acceptsARowThatHolds() {
    DedupScenarios.of(ALWAYS).neverTold().when(event(NEW_MATCH)).thenSend("why not");
  }

  @Test
  void printsTheWholeRowThatFails() {
    DedupScenarios.When row =
        DedupScenarios.of(ALWAYS)
            .given(told(NEW_MATCH).hoursAgo(3), told(NEW_MATCH).content("v0").daysAgo(9))
            .when(event(SCORE_IMPROVED).score(95));
    assertThatThrownBy(() -> row.thenSuppress("24 h"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            A dedup scenario fails:
              given  told NEW_MATCH of 'v1', score 80, by ada/Java, PT3H ago
                     told NEW_MATCH of 'v0', score 80, by ada/Java, PT216H ago
              when   SCORE_IMPROVED of 'v1', score 95, by ada/Java
              then   it is suppressed because "24 h"
              but    it is sent because "why not\"""");
  }

  @Test
  void failsWhenTheReasonIsAnother() {
    DedupScenarios.When row = DedupScenarios.of(ALWAYS).neverTold().when(event(NEW_MATCH));
    assertThatThrownBy(() -> row.thenSend("not told before"))
        .hasMessageContaining("but    it is sent because \"why not\"");
  }

  @Test
  void failsWhenTheStrategyIsOfTwoMinds() {
    AtomicInteger questions = new AtomicInteger();
    DedupStrategy fickle =
        (candidate, history) -> new Decision.Send("question " + questions.incrementAndGet());
    DedupScenarios.When row = DedupScenarios.of(fickle).neverTold().when(event(NEW_MATCH));
    assertThatThrownBy(() -> row.thenSend("question")).hasMessageContaining("asked twice");
  }

  @Test
  void failsWhenTheStrategyChangesTheHistory() {
    DedupStrategy forgetful =
        (candidate, history) -> {
          history.remove(0);
          return new Decision.Send("not told before");
        };
    DedupScenarios.When row =
        DedupScenarios.of(forgetful).given(told(NEW_MATCH)).when(event(NEW_MATCH));
    assertThatThrownBy(() -> row.thenSend("not told before"))
        .hasMessageContaining("the strategy threw java.lang.UnsupportedOperationException");
  }

  @Test
  void givesTheStrategyItsHistoryOldestFirst() {
    List<Instant> given = new ArrayList<>();
    DedupStrategy spy =
        (candidate, history) -> {
          given.addAll(history.stream().map(LedgerEntry::at).toList());
          return new Decision.Send("seen");
        };
    DedupScenarios.of(spy)
        .given(told(NEW_MATCH).hoursAgo(1), told(NEW_MATCH).hoursAgo(5))
        .when(event(NEW_MATCH))
        .thenSend("seen");
    assertThat(given.subList(0, 2))
        .containsExactly(Samples.NOW.minusSeconds(18_000), Samples.NOW.minusSeconds(3_600));
  }

  @Test
  void makesATestOfEachRow() throws Throwable {
    List<DynamicTest> tests =
        DedupScenarios.table(ALWAYS)
            .neverTold()
            .when(event(NEW_MATCH))
            .thenSend("why not")
            .neverTold()
            .when(event(SCORE_IMPROVED))
            .thenSuppress("too soon")
            .tests()
            .toList();
    assertThat(tests)
        .extracting(DynamicTest::getDisplayName)
        .first()
        .asString()
        .startsWith("given never told, when NEW_MATCH of 'v1'");
    tests.get(0).getExecutable().execute();
    assertThatThrownBy(tests.get(1).getExecutable()::execute).isInstanceOf(AssertionError.class);
  }
}
