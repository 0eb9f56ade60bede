package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row of a later version, or one that was changed by hand, stops nothing else. */
class UnreadableRowTest {

  private final HikariDataSource host = HostPools.inMemory();
  private final JooqStorage storage = JooqStorage.of(host);

  @AfterEach
  void close() {
    storage.close();
    host.close();
  }

  @Test
  void isLeftOutOfLists() throws SQLException {
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.alerts().save(alert("java"));
          stores.alerts().save(alert("rust"));
        });
    execute("UPDATE jobwatch_alert SET criteria = '{\"v\":99}' WHERE name = 'java'");

    run(
        stores -> {
          assertThat(stores.alerts().active()).containsExactly(alert("rust"));
          assertThat(stores.alerts().of("ada")).containsExactly(alert("rust"));
        });
  }

  @Test
  void isAnErrorWhenItIsAskedFor() throws SQLException {
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.alerts().save(alert("java"));
        });
    execute("UPDATE jobwatch_alert SET routes = 's3cret'");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> run(stores -> stores.alerts().find("ada/java")))
        .withMessageContaining("of jobwatch_alert: Stored value 'routes': it is not JSON.")
        .withMessageNotContaining("s3cret")
        .matches(e -> !e.conflict());
  }

  @Test
  void doesNotHoldUpTheClaimsOfOthers() throws SQLException {
    run(stores -> SampleDeliveries.add(stores.deliveries(), "ada", 20, "own"));
    execute("UPDATE jobwatch_delivery SET route = 'x' WHERE queue_number <= 15");

    Lease first = lease("one");
    Lease second = lease("two");
    List<Delivery> claimed =
        storage.transaction(
            stores -> {
              stores.deliveries().claim(first, List.of(), SampleDeliveries.CHANNELS);
              return stores.deliveries().claim(second, List.of(), SampleDeliveries.CHANNELS);
            });

    assertThat(claimed).hasSize(5);
  }

  private static Lease lease(String token) {
    return new Lease(token, SampleDeliveries.NOW, SampleDeliveries.NOW.plusSeconds(60), 10);
  }

  private static Alert alert(String name) {
    return Alert.named(name).forSubscriber("ada").criteria(Criteria.everything());
  }

  private void run(Consumer<Stores> work) {
    storage.transaction(
        stores -> {
          work.accept(stores);
          return true;
        });
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = host.getConnection()) {
      DSL.using(connection).execute(sql);
    }
  }
}
