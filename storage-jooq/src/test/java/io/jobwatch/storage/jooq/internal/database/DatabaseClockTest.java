package io.jobwatch.storage.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server whose time is known, on a line that may be slow. Moments are in seconds. */
class DatabaseClockTest {

  private static final long START = 1_700_000_000L;

  private final Deque<Long> readings = new ArrayDeque<>();
  private final DatabaseClock clock =
      DatabaseClock.of(DatabaseKind.POSTGRESQL, () -> readings.remove() * 1_000_000_000L);

  @Test
  void takesTheMiddleOfAQuestionForItsMoment() throws SQLException {
    ask(100, 102, 0);

    assertThat(at(101)).isEqualTo(Instant.ofEpochSecond(START));
    assertThat(at(111)).isEqualTo(Instant.ofEpochSecond(START + 10));
  }

  @Test
  void keepsWhatItKnowsWhenASlowAnswerFitsIt() throws SQLException {
    ask(100, 100, 0);
    // Read just before the answer came, which the middle would be 30 seconds away from.
    ask(110, 170, 69);

    assertThat(at(171)).isEqualTo(Instant.ofEpochSecond(START + 71));
  }

  @Test
  void asksNotAgainAtOnceAfterASlowAnswer() throws SQLException {
    ask(100, 100, 0);
    ask(110, 170, 69);

    readings.add(173L);
    clock.measure(answering(999));

    assertThat(readings).isEmpty();
    assertThat(at(174)).isEqualTo(Instant.ofEpochSecond(START + 74));
  }

  @Test
  void believesASlowAnswerThatCannotBeSoByWhatItKnows() throws SQLException {
    ask(100, 100, 0);
    // The server's clock was set.
    ask(110, 130, 3_620);

    assertThat(at(130)).isEqualTo(Instant.ofEpochSecond(START + 3_630));
  }

  /** Asks at a moment, and has the answer at another one. */
  private void ask(long asked, long answered, long serverSeconds) throws SQLException {
    readings.addAll(Arrays.asList(asked, answered));
    clock.measure(answering(serverSeconds));
    assertThat(readings).isEmpty();
  }

  private Instant at(long moment) {
    readings.add(moment);
    return clock.instant();
  }

  private static Connection answering(long serverSeconds) {
    ResultSet result =
        stub(ResultSet.class, Map.of("next", true, "getLong", (START + serverSeconds) * 1_000_000));
    Statement statement = stub(Statement.class, Map.of("executeQuery", result));
    return stub(Connection.class, Map.of("createStatement", statement));
  }

  private static <T> T stub(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }
}
