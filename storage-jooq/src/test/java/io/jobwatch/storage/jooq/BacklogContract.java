package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.storage.jooq.RecordedStatements.Sent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims from backlogs that are larger than what one claim looks at, in one kind of database. */
abstract class BacklogContract {

  /** Doubles the deliveries; each has another letter of its key changed. */
  private static final String COPY =
      """
      INSERT INTO jobwatch_delivery (id_key, id, notification_id, subscriber_key, subscriber_id,
        urgency, lane, route, route_position, channel, destination_key, state, waiting, attempts,
        due_at, claim_at, created_at)
      SELECT CONCAT(SUBSTRING(id_key, 1, %d), 'x', SUBSTRING(id_key, %d)), id, notification_id,
        subscriber_key, subscriber_id, urgency, lane, route, route_position, channel,
        destination_key, state, waiting, attempts, due_at, claim_at, created_at
      FROM jobwatch_delivery""";

  private final TestDatabase database;
  private final RecordedStatements recorded;
  private final JooqStorage storage;

  BacklogContract(TestServer server) {
    database = server.fresh();
    recorded = new RecordedStatements(database.pool());
    storage = JooqStorage.of(recorded.dataSource());
  }

  @BeforeEach
  void addBacklog() {
    add("ada", 3_000, "own");
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }

  @Test
  void servesAHundredLateSubscribersInOneRound() {
    for (int subscriber = 0; subscriber < 100; subscriber++) {
      add("late-" + subscriber, 1, "own");
    }

    assertThat(claim("one", 101))
        .hasSize(101)
        .filteredOn(id -> id.startsWith("late-"))
        .hasSize(100);
  }

  @Test
  void reachesOtherDestinationsBehindAFloodToOne() {
    add("cat", 2_500, "same");
    add("dan", 1_200, "same");

    assertThat(claim("one", 2_000)).hasSize(2_000);
    assertThat(claim("two", 2_000)).hasSize(1_002);
    assertThat(claim("three", 2_000)).hasSize(1);
  }

  @Test
  void readsTheBacklogInTheOrderOfItsIndexes() throws SQLException {
    for (int doubling = 0; doubling < 4; doubling++) {
      database.execute(COPY.formatted(doubling, doubling + 2));
    }
    analyze();
    recorded.sent.clear();
    claim("one", 10);
    storage.execute(stores -> stores.deliveries().nextDue(SampleDeliveries.CHANNELS));

    List<Sent> selects =
        recorded.sent.stream()
            .filter(sent -> sent.sql().contains("jobwatch_delivery"))
            .filter(sent -> sent.sql().startsWith("select") || sent.sql().startsWith("(select"))
            .toList();
    assertThat(selects).hasSizeGreaterThan(1);
    for (Sent select : selects) {
      String plan = plan(select);
      assertThat(plan).as(select.sql()).containsAnyOf("jobwatch_delivery_", "primary");
      assertThat(plan)
          .as(select.sql())
          .doesNotContainIgnoringCase("filesort")
          .doesNotContainIgnoringCase("seq scan")
          .doesNotContainIgnoringCase("tablescan")
          .doesNotContain("type=all");
    }
  }

  private void analyze() {
    switch (database.server) {
      case H2, POSTGRESQL -> database.execute("ANALYZE");
      case MARIADB -> database.execute("ANALYZE TABLE jobwatch_delivery");
    }
  }

  private void add(String subscriberId, int count, String destination) {
    storage.execute(
        stores -> SampleDeliveries.add(stores.deliveries(), subscriberId, count, destination));
  }

  private Set<String> claim(String token, int limit) {
    Instant now = SampleDeliveries.NOW;
    Lease lease = new Lease(token, now, now.plusSeconds(60), limit);
    List<Delivery> claimed =
        storage.transaction(
            stores -> stores.deliveries().claim(lease, List.of(), SampleDeliveries.CHANNELS));
    return claimed.stream().map(Delivery::id).collect(Collectors.toSet());
  }

  /** The plan of a statement, with the values that it was sent with. */
  private String plan(Sent sent) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = database.pool().getConnection();
        PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sent.sql())) {
      for (Map.Entry<Integer, Object> value : sent.values().entrySet()) {
        statement.setObject(value.getKey(), value.getValue());
      }
      ResultSet result = statement.executeQuery();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        for (int column = 1; column <= columns; column++) {
          lines.add(result.getMetaData().getColumnLabel(column) + "=" + result.getString(column));
        }
      }
    }
    return String.join("\n", lines).toLowerCase(Locale.ROOT);
  }
}
