package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row of a later version, or one that was changed by hand, stops nothing else. */
abstract class UnreadableRowContract {

  private final TestDatabase database;
  private final JooqStorage storage;

  UnreadableRowContract(TestServer server) {
    database = server.fresh();
    storage = JooqStorage.of(database.pool());
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }

  @Test
  void isLeftOutOfLists() {
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.alerts().save(alert("java"));
          stores.alerts().save(alert("rust"));
        });
    database.execute("UPDATE jobwatch_alert SET criteria = '{\"v\":99}' WHERE name = 'java'");

    run(
        stores -> {
          assertThat(stores.alerts().active()).containsExactly(alert("rust"));
          assertThat(stores.alerts().of("ada")).containsExactly(alert("rust"));
        });
  }

  @Test
  void isOneBeyondTheLimitsOfTheModel() {
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.subscribers().save(Subscriber.of("bob"));
          SampleDeliveries.add(stores.deliveries(), "bob", 2, "own");
        });
    database.execute(
        "UPDATE jobwatch_subscriber SET routes = '{\"routes\":["
            + String.join(",", Collections.nCopies(21, "{" + chain(1) + "}"))
            + "],\"v\":1}' WHERE id = 'ada'");
    database.execute(
        "UPDATE jobwatch_delivery SET route = '{"
            + chain(11)
            + ",\"v\":1}' WHERE queue_number = 1");

    run(
        stores ->
            assertThat(stores.subscribers().find(List.of("ada", "bob")))
                .containsExactly(Subscriber.of("bob")));
    assertThat(deliver("claim")).isEqualTo(1);
    run(
        stores ->
            assertThat(stores.deliveries().counts())
                .isEqualTo(Map.of(DeliveryState.DELIVERED, 1L, DeliveryState.FAILED, 1L)));
  }

  @Test
  void isAnErrorWhenItIsAskedFor() {
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.alerts().save(alert("java"));
        });
    database.execute("UPDATE jobwatch_alert SET routes = 's3cret'");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> run(stores -> stores.alerts().find("ada/java")))
        .withMessageContaining("of jobwatch_alert: Stored value 'routes': it is not JSON.")
        .withMessageNotContaining("s3cret")
        .matches(e -> !e.conflict());
  }

  @Test
  void endsADeliveryAndLeavesTheOthersToTheSameClaim() {
    run(stores -> SampleDeliveries.add(stores.deliveries(), "ada", 1_000, "own"));
    database.execute("UPDATE jobwatch_delivery SET route = 'x' WHERE queue_number <= 50");
    database.execute(
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
            database.rows(
                "SELECT COUNT(*) FROM jobwatch_delivery WHERE state = 'FAILED' AND finished_at IS NOT NULL"
                    + " AND detail = 'unreadable: Stored value ''route'': it is not JSON.'"))
        .containsExactly("50");
  }

  @Test
  void setsAChangeAsideAndLeavesTheOthersToTheSameClaim() {
    List<JobPosting> postings =
        IntStream.range(0, 1_000).mapToObj(UnreadableRowContract::posting).toList();
    run(
        stores -> {
          stores.postings().save(postings);
          stores.changes().add(postings.stream().map(UnreadableRowContract::added).toList());
        });
    database.execute("UPDATE jobwatch_change SET kind = 'x' WHERE id <= 50");
    database.execute(
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

    database.execute("UPDATE jobwatch_change SET kind = 'NEW', claim_at = 0 WHERE id <= 50");
    run(stores -> assertThat(stores.changes().claim(lease("mended", 99))).hasSize(50));
  }

  @Test
  void holdsWhatMayHaveBeenToldAndNothingElse() {
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .storage(storage)
            .clock(Clock.fixed(SampleDeliveries.NOW, ZoneOffset.UTC))
            .channel("in_app")
            .subscriber(Subscriber.of("ada").route("in_app", "ada"))
            .alert(alert("all"))
            .build()) {
      run(stores -> change(stores, 1));
      assertThat(jobwatch.runOnce().ok()).isTrue();
      database.execute("UPDATE jobwatch_ledger_entry SET event = 'OF_A_LATER_VERSION'");

      run(stores -> change(stores, 1));
      run(stores -> change(stores, 2));
      RunReport report = jobwatch.runOnce();

      assertThat(report.ok()).as("%s", report).isTrue();
      run(
          stores -> {
            assertThat(stores.changes().count()).isZero();
            Match held = stores.matches().find("ada/all", posting(1).uid()).orElseThrow();
            assertThat(held.outcome()).isEqualTo(MatchOutcome.HELD);
            assertThat(held.reason()).contains("cannot be read");
            Match told = stores.matches().find("ada/all", posting(2).uid()).orElseThrow();
            assertThat(told.outcome()).isEqualTo(MatchOutcome.NOTIFIED);
            assertThat(stores.inbox().list("ada", false, 9)).hasSize(2);
          });

      database.execute("UPDATE jobwatch_ledger_entry SET event = 'NEW_MATCH'");
      assertThat(jobwatch.runOnce().ok()).isTrue();
      run(
          stores ->
              assertThat(stores.matches().find("ada/all", posting(1).uid()).orElseThrow().outcome())
                  .isEqualTo(MatchOutcome.SUPPRESSED));
    }
  }

  @Test
  void isNeitherNewNorMissingAtItsBoard() {
    ListedBoard board = new ListedBoard(List.of(listed("1"), listed("2")));
    try (Jobwatch fetching =
        Jobwatch.builder()
            .storage(storage)
            .plugin(board)
            .source(Source.of(ListedBoard.ID, "acme"))
            .build()) {
      assertThat(fetching.runOnce().ok()).isTrue();
      database.execute("UPDATE jobwatch_posting SET status = 'LATER' WHERE external_id = '1'");
      List<String> before = database.rows("SELECT * FROM jobwatch_posting WHERE external_id = '1'");

      RunReport report = fetching.runOnce();

      assertThat(report.ok()).as("%s", report).isTrue();
      assertThat(report.sources()).hasSize(1).allMatch(source -> source.changes().isEmpty());
      assertThat(database.rows("SELECT * FROM jobwatch_posting WHERE external_id = '1'"))
          .isEqualTo(before);
    }
  }

  private static ScrapedPosting listed(String id) {
    return ScrapedPosting.open(id, PostingContent.builder("Engineer", "Acme").build());
  }

  private static void change(Stores stores, int number) {
    stores.postings().save(List.of(posting(number)));
    stores.changes().add(List.of(added(posting(number))));
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

  private static String chain(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> "{\"channel\":\"email\",\"address\":\"" + i + "\"}")
        .collect(Collectors.joining(",", "\"chain\":[", "]"));
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
}
