package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.model.Delivery;
import io.jobwatch.spi.storage.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims from backlogs that are larger than what one claim looks at. */
class BacklogTest {

  private final HikariDataSource host = HostPools.inMemory();
  private final JooqStorage storage = JooqStorage.of(host);

  @BeforeEach
  void addBacklog() {
    add("ada", 3_000, "own");
  }

  @AfterEach
  void close() {
    storage.close();
    host.close();
  }

  @Test
  void servesALateSubscriberAmongTheFirst() {
    add("bob", 1, "own");

    assertThat(claim("one", 4)).contains("bob-0-own").hasSize(4);
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
  void readsTheBacklogInTheOrderOfAnIndex() throws SQLException {
    String plan =
        plan(
            "SELECT queue_number, urgency, lane, claim_at, subscriber_key, destination_key, due_at"
                + " FROM jobwatch_delivery"
                + " WHERE waiting = TRUE AND claim_at + 0 <= 5 AND channel = 'webhook'"
                + " ORDER BY waiting, channel, urgency, lane, claim_at, queue_number"
                + " FETCH NEXT 1000 ROWS ONLY");

    assertThat(plan).contains("JOBWATCH_DELIVERY_CLAIM").contains("index sorted");
  }

  @Test
  void readsTheNextDueTimeFromAnIndex() throws SQLException {
    String plan =
        plan(
            "SELECT claim_at FROM jobwatch_delivery"
                + " WHERE channel = 'webhook' AND claim_at >= -9223372036854775808"
                + " ORDER BY channel, claim_at FETCH NEXT 1 ROWS ONLY");

    assertThat(plan).contains("JOBWATCH_DELIVERY_NEXT").contains("index sorted");
  }

  private void add(String subscriberId, int count, String destination) {
    storage.transaction(
        stores -> {
          SampleDeliveries.add(stores.deliveries(), subscriberId, count, destination);
          return true;
        });
  }

  private Set<String> claim(String token, int limit) {
    Instant now = SampleDeliveries.NOW;
    Lease lease = new Lease(token, now, now.plusSeconds(60), limit);
    List<Delivery> claimed =
        storage.transaction(
            stores -> stores.deliveries().claim(lease, List.of(), SampleDeliveries.CHANNELS));
    return claimed.stream().map(Delivery::id).collect(Collectors.toSet());
  }

  /** The plan of a statement, which is written here as the storage sends it. */
  private String plan(String statement) throws SQLException {
    try (Connection connection = host.getConnection()) {
      DSL.using(connection).execute("ANALYZE");
      return DSL.using(connection).fetchValue("EXPLAIN " + statement).toString();
    }
  }
}
