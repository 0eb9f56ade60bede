package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.spi.storage.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
  void endsADeliveryAndLeavesTheOthersToTheSameClaim() throws SQLException {
    run(stores -> SampleDeliveries.add(stores.deliveries(), "ada", 1_000, "own"));
    execute("UPDATE jobwatch_delivery SET route = 'x' WHERE queue_number <= 50");
    execute(
        "UPDATE jobwatch_delivery SET urgency = 9"
            + " WHERE queue_number > 50 AND MOD(queue_number, 19) = 0");

    List<Integer> sizes = new ArrayList<>();
    int claimed;
    do {
      claimed = deliver("claim-" + sizes.size());
      sizes.add(claimed);
    } while (claimed > 0);

    assertThat(sizes).hasSize(91).startsWith(10).endsWith(10, 0);
    run(
        stores -> {
          assertThat(stores.deliveries().counts())
              .isEqualTo(Map.of(DeliveryState.DELIVERED, 900L, DeliveryState.FAILED, 100L));
          assertThat(stores.deliveries().nextDue(SampleDeliveries.CHANNELS)).isEmpty();
        });
    assertThat(
            count(
                "jobwatch_delivery WHERE state = 'FAILED' AND finished_at IS NOT NULL"
                    + " AND detail = 'unreadable: Stored value ''route'': it is not JSON.'"))
        .isEqualTo(50);
  }

  @Test
  void setsAChangeAsideAndLeavesTheOthersToTheSameClaim() throws SQLException {
    List<JobPosting> postings =
        IntStream.range(0, 1_000).mapToObj(UnreadableRowTest::posting).toList();
    run(
        stores -> {
          stores.postings().save(postings);
          stores.changes().add(postings.stream().map(UnreadableRowTest::added).toList());
        });
    execute("UPDATE jobwatch_change SET kind = 'x' WHERE id <= 50");
    execute(
        "UPDATE jobwatch_posting SET details = 'x' WHERE uid IN"
            + " (SELECT posting_uid FROM jobwatch_change WHERE id > 50 AND MOD(id, 19) = 0)");

    List<Integer> sizes = new ArrayList<>();
    int claimed;
    do {
      claimed = match("claim-" + sizes.size());
      sizes.add(claimed);
    } while (claimed > 0);

    assertThat(sizes).hasSize(91).startsWith(10).endsWith(10, 0);
    Instant later = SampleDeliveries.NOW.plusSeconds(1_000_000);
    run(
        stores -> {
          assertThat(stores.changes().waiting(later)).isFalse();
          assertThat(stores.changes().count()).isEqualTo(100);
        });

    execute("UPDATE jobwatch_change SET kind = 'NEW', claim_at = 0 WHERE id <= 50");
    run(stores -> assertThat(stores.changes().claim(lease("mended", 99))).hasSize(50));
  }

  private int deliver(String token) {
    return storage.transaction(
        stores -> {
          List<Delivery> claimed =
              stores.deliveries().claim(lease(token, 10), List.of(), SampleDeliveries.CHANNELS);
          for (Delivery delivery : claimed) {
            Delivery ended = delivery.ended(DeliveryState.DELIVERED, "ok", SampleDeliveries.NOW);
            assertThat(stores.deliveries().finish(ended, token)).isTrue();
          }
          return claimed.size();
        });
  }

  private int match(String token) {
    return storage.transaction(
        stores -> {
          List<Long> ids =
              stores.changes().claim(lease(token, 10)).stream().map(PendingChange::id).toList();
          return stores.changes().finish(token, ids);
        });
  }

  private static JobPosting posting(int number) {
    return JobPosting.first(
        new PostingKey(PluginId.of("lever"), "acme", String.valueOf(number)),
        PostingContent.builder("Engineer", "Acme").build(),
        SampleDeliveries.NOW);
  }

  private static PostingChange added(JobPosting posting) {
    return new PostingChange(ChangeKind.NEW, posting, Set.of(), SampleDeliveries.NOW);
  }

  private static Lease lease(String token, int limit) {
    return new Lease(token, SampleDeliveries.NOW, SampleDeliveries.NOW.plusSeconds(60), limit);
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

  private int count(String from) throws SQLException {
    try (Connection connection = host.getConnection()) {
      return DSL.using(connection)
          .fetchOptional("SELECT COUNT(*) FROM " + from)
          .orElseThrow()
          .get(0, int.class);
    }
  }
}
