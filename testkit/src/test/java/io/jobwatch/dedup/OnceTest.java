package io.jobwatch.dedup;

import static io.jobwatch.model.EventType.NEW_MATCH;
import static io.jobwatch.model.EventType.SCORE_IMPROVED;
import static io.jobwatch.model.EventType.STATUS_CHANGED;
import static io.jobwatch.testkit.DedupScenarios.event;
import static io.jobwatch.testkit.DedupScenarios.told;

import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.testkit.DedupScenarios;
import io.jobwatch.testkit.DedupStrategyContract;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OnceTest extends DedupStrategyContract {

  @Override
  protected DedupStrategyProvider provider() {
    return new OnceProvider();
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of();
  }

  @TestFactory
  Stream<DynamicTest> tellsOfEachEventTypeOnce() {
    return DedupScenarios.table(DedupStrategies.once())
        .neverTold()
        .when(event(NEW_MATCH))
        .thenSend("not told before")
        .given(told(NEW_MATCH).hoursAgo(3))
        .when(event(NEW_MATCH))
        .thenSuppress("told 3 h ago of its new match, which is told once only")
        .given(told(NEW_MATCH).daysAgo(3_000))
        .when(event(NEW_MATCH))
        .thenSuppress("once only")
        .given(told(NEW_MATCH).content("v1"))
        .when(event(NEW_MATCH).content("v2"))
        .thenSuppress("once only")
        .given(told(NEW_MATCH).byAlert("ada/Kotlin"))
        .when(event(NEW_MATCH).byAlert("ada/Java"))
        .thenSuppress("once only")
        .given(told(NEW_MATCH).hoursAgo(1))
        .when(event(SCORE_IMPROVED))
        .thenSend("not told of its score improved before")
        .given(told(NEW_MATCH).daysAgo(9), told(STATUS_CHANGED).hoursAgo(3))
        .when(event(STATUS_CHANGED))
        .thenSuppress("told 3 h ago of its status changed")
        .given(told(NEW_MATCH).ago(Duration.ofHours(-2)))
        .when(event(NEW_MATCH))
        .thenSuppress("told by a clock 2 h ahead")
        .tests();
  }
}
