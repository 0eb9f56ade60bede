package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.added;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.internal.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ConcurrencyContract extends StoreContract {

  private static final int THREADS = 4;

  ConcurrencyContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("claim and finish each delivery exactly once")
  final void claimEachDeliveryOnce() {
    Notification notification = notification("n", "ada", Priority.NORMAL, NOW);
    List<String> ids = IntStream.range(0, 500).mapToObj(i -> "d" + i).toList();
    List<Delivery> deliveries =
        ids.stream().map(id -> Delivery.pending(id, notification, Route.of("in_app", id))).toList();
    stores.deliveries().add(notification, deliveries);

    List<List<String>> claimed = Together.run(THREADS, 1, i -> untilNone(i, this::deliver));

    assertThat(flat(claimed)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(stores.deliveries().counts()).isEqualTo(Map.of(DeliveryState.DELIVERED, 500L));
    assertThat(stores.deliveries().of("ada", 1_000))
        .allSatisfy(delivery -> assertThat(delivery.attempts()).isEqualTo(1));
  }

  @Test
  @DisplayName("claim and finish each change exactly once")
  final void claimEachChangeOnce() {
    List<JobPosting> postings = IntStream.range(0, 200).mapToObj(i -> posting("p" + i)).toList();
    run(
        stores -> {
          stores.postings().save(postings);
          stores.changes().add(postings.stream().map(StorageRecords::added).toList());
        });

    List<List<String>> claimed = Together.run(THREADS, 1, i -> untilNone(i, this::match));

    assertThat(flat(claimed))
        .containsExactlyInAnyOrderElementsOf(postings.stream().map(JobPosting::uid).toList());
    assertThat(stores.changes().count()).isZero();
  }

  @Test
  @DisplayName("claim each source exactly once")
  final void claimEachSourceOnce() {
    List<String> boards = IntStream.range(0, 100).mapToObj(i -> "b" + i).toList();
    boards.forEach(board -> stores.sources().save(Source.of("lever", board)));

    List<List<String>> claimed =
        Together.run(
            THREADS,
            1,
            i ->
                untilNone(
                    i,
                    token ->
                        stores.sources().claimDue(lease(token, 0, 5)).stream()
                            .map(Source::board)
                            .toList()));

    assertThat(flat(claimed)).containsExactlyInAnyOrderElementsOf(boards);
  }

  @Test
  @DisplayName("tell a subscriber of each posting once")
  final void tellOfEachPostingOnce() {
    List<String> uids = IntStream.range(0, 100).mapToObj(i -> posting("p" + i).uid()).toList();

    List<Integer> told =
        Together.run(THREADS, 1, i -> uids.stream().mapToInt(this::tellOnce).sum());

    assertThat(told.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    assertThat(stores.ledger().history("ada", uids)).hasSize(100);
  }

  @Test
  @DisplayName("count together without losing a count")
  final void countTogether() {
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.alerts().save(StorageRecords.alert("ada", "java"));
          stores.postings().save(List.of(posting("1")));
        });

    Together.run(
        THREADS,
        1,
        i -> {
          for (int n = 0; n < 25; n++) {
            stores.alerts().triggered("ada/java", 1, NOW);
            stores.postings().missed(List.of(posting("1").uid()));
          }
          return i;
        });

    assertThat(stores.alerts().activity("ada/java").triggerCount()).isEqualTo(100);
    assertThat(stores.postings().find(posting("1").uid()).orElseThrow().misses()).isEqualTo(100);
  }

  @Test
  @DisplayName("lock a subscriber, so that what was read of it is still so when it is saved")
  final void lockASubscriber() {
    stores.subscribers().save(Subscriber.of("ada").perDay(1));

    Together.run(
        THREADS,
        1,
        i -> {
          for (int n = 0; n < 10; n++) {
            run(ConcurrencyContract::raiseLimit);
          }
          return i;
        });

    Subscriber raised = stores.subscribers().find("ada").orElseThrow();
    assertThat(raised.preferences().perDay()).isEqualTo(1 + THREADS * 10);
  }

  private static void raiseLimit(Stores stores) {
    stores.subscribers().lock(List.of("nobody", "ada"));
    Subscriber ada = stores.subscribers().find("ada").orElseThrow();
    stores.subscribers().save(ada.perDay(ada.preferences().perDay() + 1));
  }

  @Test
  @DisplayName("may save the same new rows at once, in any order")
  final void saveTheSameRowsAtOnce() {
    List<JobPosting> postings = IntStream.range(0, 50).mapToObj(i -> posting("p" + i)).toList();
    List<JobPosting> reversed = new ArrayList<>(postings);
    Collections.reverse(reversed);

    Together.run(
        THREADS,
        1,
        i -> {
          List<JobPosting> mine = i % 2 == 0 ? postings : reversed;
          for (int n = 0; n < 5; n++) {
            stores.sources().save(Source.of("lever", "acme"));
            stores.subscribers().save(Subscriber.of("ada"));
            stores.postings().save(mine);
            stores.changes().add(List.of(added(mine.get(0))));
          }
          return i;
        });

    assertThat(stores.postings().count(PostingStatus.ACTIVE)).isEqualTo(50);
    assertThat(stores.changes().count()).isEqualTo(THREADS * 5);
  }

  private List<String> deliver(String token) {
    List<Delivery> claimed = stores.deliveries().claim(lease(token, 0, 10), List.of(), CHANNELS);
    for (Delivery delivery : claimed) {
      Delivery ended = delivery.ended(DeliveryState.DELIVERED, "ok", at(1));
      assertThat(stores.deliveries().finish(ended, token)).isTrue();
    }
    return claimed.stream().map(Delivery::id).toList();
  }

  private List<String> match(String token) {
    List<PendingChange> claimed = stores.changes().claim(lease(token, 0, 10));
    List<Long> ids = claimed.stream().map(PendingChange::id).toList();
    assertThat(stores.changes().finish(token, ids)).isEqualTo(ids.size());
    return claimed.stream().map(pending -> pending.change().posting().uid()).toList();
  }

  private int tellOnce(String uid) {
    return get(
        stores -> {
          if (!stores.ledger().history("ada", List.of(uid)).isEmpty()) {
            return 0;
          }
          stores.ledger().add(List.of(entry("ada", uid, 1)));
          return 1;
        });
  }

  private static List<String> untilNone(int thread, Function<String, List<String>> claim) {
    List<String> all = new ArrayList<>();
    List<String> some;
    do {
      some = claim.apply("thread-" + thread + "-" + all.size());
      all.addAll(some);
    } while (!some.isEmpty());
    return all;
  }

  private static List<String> flat(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
