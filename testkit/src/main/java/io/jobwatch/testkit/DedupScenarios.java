package io.jobwatch.testkit;

import io.jobwatch.model.EventType;
import io.jobwatch.spi.dedup.DedupStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of what a {@link DedupStrategy} is to decide: given this history, when this event, then
 * send or suppress because. Each row is checked where it ends, and a row that fails prints itself
 * whole:
 *
 * <pre>{@code
 * DedupScenarios.of(strategy)
 *     .neverTold().when(event(NEW_MATCH)).thenSend("not told before")
 *     .given(told(NEW_MATCH).score(80).hoursAgo(3))
 *         .when(event(SCORE_IMPROVED).score(95)).thenSuppress("24 h");
 * }</pre>
 *
 * <p>Started by {@link #table} instead, the same rows become tests of their own:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> decides() {
 *   return DedupScenarios.table(strategy).given(...).when(...).thenSend(...).tests();
 * }
 * }</pre>
 *
 * <p>Besides what a row says, it checks that the strategy decides the same when asked twice and
 * leaves the history alone. Not safe for use by several threads at once.
 */
public final class DedupScenarios {

  private final DedupStrategy strategy;
  private final boolean atOnce;
  private final List<DedupRow> rows = new ArrayList<>();

  private DedupScenarios(DedupStrategy strategy, boolean atOnce) {
    this.strategy = strategy;
    this.atOnce = atOnce;
  }

  /**
   * A table whose rows are checked one by one as they end.
   *
   * @param strategy the strategy under test
   * @return an empty table
   */
  public static DedupScenarios of(DedupStrategy strategy) {
    return new DedupScenarios(strategy, true);
  }

  /**
   * A table whose rows are checked by its {@link #tests()}.
   *
   * @param strategy the strategy under test
   * @return an empty table
   */
  public static DedupScenarios table(DedupStrategy strategy) {
    return new DedupScenarios(strategy, false);
  }

  /**
   * A telling of the content "v1" with score 80, an hour ago.
   *
   * @param event why the subscriber was told
   * @return the telling, to be varied
   */
  public static PastTelling told(EventType event) {
    return new PastTelling(event, "v1", 80, "ada/Java", Duration.ofHours(1));
  }

  /**
   * An event of the content "v1" with score 80, now.
   *
   * @param event why the subscriber would be told
   * @return the event, to be varied
   */
  public static DedupEvent event(EventType event) {
    return new DedupEvent(event, "v1", 80, "ada/Java");
  }

  /**
   * Begins a row with what the subscriber was told of the posting.
   *
   * @param history the tellings, in any order
   * @return what needs an event
   */
  public Given given(PastTelling... history) {
    return new Given(this, List.of(history));
  }

  /**
   * Begins a row with a subscriber who was never told of the posting.
   *
   * @return what needs an event
   */
  public Given neverTold() {
    return given();
  }

  /**
   * The rows as tests, each named by its row.
   *
   * @return the tests, for a method with {@code @TestFactory} to return
   */
  public Stream<DynamicTest> tests() {
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> row.check(strategy)));
  }

  private DedupScenarios add(DedupRow row) {
    rows.add(row);
    if (atOnce) {
      row.check(strategy);
    }
    return this;
  }

  /** A row that has a history and needs an event. */
  public static final class Given {

    private final DedupScenarios table;
    private final List<PastTelling> history;

    private Given(DedupScenarios table, List<PastTelling> history) {
      this.table = table;
      this.history = history;
    }

    /**
     * Says what would be told now.
     *
     * @param event the event
     * @return what needs a decision
     */
    public When when(DedupEvent event) {
      return new When(table, history, event);
    }
  }

  /** A row that has a history and an event and needs a decision. */
  public static final class When {

    private final DedupScenarios table;
    private final List<PastTelling> history;
    private final DedupEvent event;

    private When(DedupScenarios table, List<PastTelling> history, DedupEvent event) {
      this.table = table;
      this.history = history;
      this.event = event;
    }

    /**
     * Ends the row: the event is to be sent.
     *
     * @param because what the reason is to say somewhere
     * @return the table, for the next row
     */
    public DedupScenarios thenSend(String because) {
      return table.add(new DedupRow(history, event, true, because));
    }

    /**
     * Ends the row: the event is to be suppressed.
     *
     * @param because what the reason is to say somewhere
     * @return the table, for the next row
     */
    public DedupScenarios thenSuppress(String because) {
      return table.add(new DedupRow(history, event, false, because));
    }
  }
}
