package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Source;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several claimers at once in one kind of database: nothing is had twice, and nobody waits. */
abstract class ClaimContract {

  private static final int CLAIMERS = 8;
  private static final int DELIVERIES = 1_000;

  /** What has to wait never gets there, since the claim that it waits for waits for it. */
  private static final int AT_ONCE_SECONDS = 60;

  final TestDatabase database;
  final JooqStorage storage;
  private final ExecutorService claimers = Executors.newFixedThreadPool(CLAIMERS);

  ClaimContract(TestServer server) {
    database = server.fresh();
    storage = JooqStorage.of(database.pool());
  }

  @AfterEach
  void close() {
    claimers.shutdownNow();
    storage.close();
    database.close();
  }

  @Test
  void giveEachDeliveryToOneOfEightClaimers() throws Exception {
    addDeliveries("ada", DELIVERIES);

    List<Future<List<String>>> claims = new ArrayList<>();
    for (int claimer = 0; claimer < CLAIMERS; claimer++) {
      String name = "claimer-" + claimer;
      claims.add(claimers.submit(() -> claimAll(name)));
    }

    List<String> all = new ArrayList<>();
    for (Future<List<String>> claim : claims) {
      all.addAll(claim.get(120, TimeUnit.SECONDS));
    }
    assertThat(all).hasSize(DELIVERIES).doesNotHaveDuplicates();
  }

  @Test
  void goByNoLaneBeyondTheLast() {
    addDeliveries("ada", 1_500);
    storage.execute(stores -> SampleDeliveries.add(stores.deliveries(), "ada", 3, "more"));
    database.execute(
        "UPDATE jobwatch_delivery SET state = 'FAILED', waiting = FALSE, claim_at = NULL,"
            + " lane = 0 WHERE id = 'ada-7-own'");
    storage.execute(
        stores ->
            assertThat(stores.deliveries().replay("ada-7-own", SampleDeliveries.NOW)).isTrue());

    assertThat(database.rows("SELECT MAX(lane) FROM jobwatch_delivery")).containsExactly("1000");
    assertThat(database.rows("SELECT lane FROM jobwatch_delivery WHERE id = 'ada-7-own'"))
        .containsExactly("1000");
  }

  @Test
  void letOthersHaveTheNextDeliveriesWhileAClaimIsOpen() throws Exception {
    addDeliveries("ada", 100);

    List<String> first =
        whileOpen(
            stores -> ids(claim(stores, "one", 5)),
            () -> {
              List<String> second = storage.transaction(stores -> ids(claim(stores, "two", 5)));
              addDeliveries("bob", 1);
              return second;
            });

    assertThat(first).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void letOthersHaveTheNextSourcesWhileAClaimIsOpen() throws Exception {
    storage.execute(
        stores ->
            IntStream.range(0, 100)
                .forEach(board -> stores.sources().save(Source.of("lever", "b" + board))));

    List<String> all =
        whileOpen(
            stores -> sources(stores, "one"),
            () -> {
              List<String> second = storage.transaction(stores -> sources(stores, "two"));
              storage.execute(stores -> stores.sources().save(Source.of("lever", "new")));
              return second;
            });

    assertThat(all).hasSize(10).doesNotHaveDuplicates();
  }

  /** Claims in a transaction, lets others do their part before it ends, and gives both. */
  private List<String> whileOpen(
      Function<Stores, List<String>> claim, Callable<List<String>> others) {
    List<String> second = new ArrayList<>();
    List<String> first =
        storage.transaction(
            stores -> {
              List<String> mine = claim.apply(stores);
              if (second.isEmpty()) {
                second.addAll(atOnce(others));
              }
              return mine;
            });
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private List<String> atOnce(Callable<List<String>> work) {
    try {
      return claimers.submit(work).get(AT_ONCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("The others had to wait.", e);
    }
  }

  private List<String> claimAll(String name) {
    List<String> all = new ArrayList<>();
    for (int turn = 0; ; turn++) {
      String token = name + "-" + turn;
      List<Delivery> claimed = storage.transaction(stores -> claim(stores, token, 10));
      if (claimed.isEmpty() && storage.<Boolean>transaction(this::noneIsLeft)) {
        return all;
      }
      all.addAll(ids(claimed));
    }
  }

  private Boolean noneIsLeft(Stores stores) {
    return stores
        .deliveries()
        .nextDue(SampleDeliveries.CHANNELS)
        .filter(due -> !due.isAfter(SampleDeliveries.NOW))
        .isEmpty();
  }

  final void addDeliveries(String subscriberId, int count) {
    storage.execute(
        stores -> SampleDeliveries.add(stores.deliveries(), subscriberId, count, "own"));
  }

  static List<Delivery> claim(Stores stores, String token, int limit) {
    return stores.deliveries().claim(lease(token, limit), List.of(), SampleDeliveries.CHANNELS);
  }

  private static List<String> sources(Stores stores, String token) {
    return stores.sources().claimDue(lease(token, 5)).stream().map(Source::id).toList();
  }

  private static Lease lease(String token, int limit) {
    Instant now = SampleDeliveries.NOW;
    return new Lease(token, now, now.plusSeconds(60), limit);
  }

  private static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }
}
