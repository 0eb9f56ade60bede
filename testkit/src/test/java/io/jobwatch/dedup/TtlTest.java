package io.jobwatch.dedup;

import static io.jobwatch.model.EventType.NEW_MATCH;
import static io.jobwatch.model.EventType.SCORE_IMPROVED;
import static io.jobwatch.model.EventType.STATUS_CHANGED;
import static io.jobwatch.testkit.DedupScenarios.event;
import static io.jobwatch.testkit.DedupScenarios.told;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.testkit.DedupScenarios;
import io.jobwatch.testkit.DedupStrategyContract;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TtlTest extends DedupStrategyContract {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Override
  protected DedupStrategyProvider provider() {
    return new TtlProvider();
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("days", "0");
  }

  @TestFactory
  Stream<DynamicTest> tellsAgainAfterSevenDays() {
    return DedupScenarios.table(DedupStrategies.ttl())
        .neverTold()
        .when(event(NEW_MATCH))
        .thenSend("not told before")
        .given(told(NEW_MATCH).ago(WEEK.minus(SECOND)))
        .when(event(NEW_MATCH))
        .thenSuppress("told 6 days ago, told again after 7 days only")
        .given(told(NEW_MATCH).ago(WEEK))
        .when(event(NEW_MATCH))
        .thenSend("told 7 days ago, told again after 7 days")
        .given(told(NEW_MATCH).ago(WEEK.plus(SECOND)))
        .when(event(NEW_MATCH))
        .thenSend("told again after 7 days")
        .given(told(NEW_MATCH).daysAgo(20), told(NEW_MATCH).daysAgo(3))
        .when(event(NEW_MATCH))
        .thenSuppress("told 3 days ago")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> looksAtNothingButTime() {
    return DedupScenarios.table(DedupStrategies.ttl())
        .given(told(NEW_MATCH).content("v1").daysAgo(6))
        .when(event(NEW_MATCH).content("v2"))
        .thenSuppress("told 6 days ago")
        .given(told(NEW_MATCH).daysAgo(6))
        .when(event(STATUS_CHANGED))
        .thenSuppress("told 6 days ago")
        .given(told(NEW_MATCH).score(10).daysAgo(6))
        .when(event(SCORE_IMPROVED).score(99))
        .thenSuppress("told 6 days ago")
        .given(told(NEW_MATCH).ago(WEEK.negated()))
        .when(event(NEW_MATCH))
        .thenSuppress("told by a clock 7 days ahead")
        .tests();
  }

  @Test
  void takesTheDaysFromItsOption() {
    PluginOptions options = PluginOptions.of("Dedup", Map.of("days", "30"));
    DedupScenarios.of(provider().create(options))
        .given(told(NEW_MATCH).ago(Duration.ofDays(30).minus(SECOND)))
        .when(event(NEW_MATCH))
        .thenSuppress("after 30 days only")
        .given(told(NEW_MATCH).daysAgo(30))
        .when(event(NEW_MATCH))
        .thenSend("after 30 days");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3_651})
  void refusesDaysOutOfRange(int days) {
    assertThatThrownBy(() -> DedupStrategies.ttl(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Days before telling again '" + days + "': out of range. Use 1 to 3650.");
  }
}
