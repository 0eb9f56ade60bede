package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two transactions of which the second runs, or tries to, while the first is open. */
abstract class InterleavingContract extends TwoTransactions {

  private static final String UID = posting("1").uid();

  InterleavingContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("cannot both tell of a posting: the later one starts again and sees the entry")
  final void cannotBothTell() throws Exception {
    List<Future<Integer>> second = new ArrayList<>();
    int seenByFirst =
        get(
            stores -> {
              List<LedgerEntry> history = stores.ledger().history("ada", List.of(UID));
              if (second.isEmpty()) {
                second.add(letAnotherGoAhead(this::tell));
              }
              return tell(stores, history);
            });
    int seenBySecond = second.get(0).get(60, TimeUnit.SECONDS);

    assertThat(List.of(seenByFirst, seenBySecond)).containsExactlyInAnyOrder(0, 1);
    assertThat(stores.ledger().history("ada", List.of(UID))).containsExactly(entry("ada", UID, 1));
  }

  @Test
  @DisplayName("do not see what the other has not committed")
  final void doNotSeeTheUncommitted() throws Exception {
    List<Future<List<Source>>> second = new ArrayList<>();

    assertThatThrownBy(
            () ->
                run(
                    stores -> {
                      stores.sources().save(Source.of("lever", "acme"));
                      second.add(letAnotherGoAhead(later -> later.sources().all()));
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(second.get(0).get(60, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  @DisplayName("of which one notes an attempt and one erases leave nothing of the subscriber")
  final void leaveNothingOfAnAttempt() throws Exception {
    run(all -> add(all, "d1"));
    List<Future<Boolean>> second = new ArrayList<>();

    run(
        all -> {
          all.deliveries().finish(late(attempt()));
          if (second.isEmpty()) {
            second.add(letAnotherGoAhead(later -> later.subscribers().erase("ada", at(1))));
          }
        });
    second.get(0).get(60, TimeUnit.SECONDS);

    assertThat(stores.deliveries().find("d1")).isEmpty();
    assertThat(stores.deliveries().attempts("d1")).isEmpty();
  }

  @Test
  @DisplayName("of which one tells and one erases leave nothing once it was looked again")
  final void leaveNothingOfATelling() throws Exception {
    stores.subscribers().save(Subscriber.of("ada"));
    List<Future<Boolean>> second = new ArrayList<>();

    run(
        all -> {
          // Read as an active subscriber, who is erased before what follows is written.
          assertThat(all.subscribers().find("ada")).isPresent();
          if (second.isEmpty()) {
            second.add(letAnotherGoAhead(later -> later.subscribers().erase("ada", at(1))));
          }
          add(all, "d1");
          all.ledger().add(List.of(entry("ada", UID, 1)));
        });
    second.get(0).get(60, TimeUnit.SECONDS);
    stores.retention().sweepErased(NOW, null, 9);

    assertThat(stores.deliveries().of("ada", 9)).isEmpty();
    assertThat(stores.deliveries().notifications(List.of("of-d1"))).isEmpty();
    assertThat(stores.ledger().history("ada", List.of(UID))).isEmpty();
  }

  @Test
  @DisplayName("of which one adds to a digest and one erases leave no match of it behind")
  final void leaveNothingOfADigest() throws Exception {
    stores.subscribers().save(Subscriber.of("ada"));
    Digest digest = Digest.open("ada", at(60));
    run(all -> assertThat(all.digests().open(List.of(digest))).hasSize(1));
    List<Future<Boolean>> second = new ArrayList<>();

    run(
        all -> {
          all.digests().open(List.of(digest));
          all.digests().add(List.of(new DigestMatch(digest.id(), item(), NOW)));
          if (second.isEmpty()) {
            second.add(letAnotherGoAhead(later -> later.subscribers().erase("ada", at(1))));
          }
        });
    second.get(0).get(60, TimeUnit.SECONDS);
    stores.retention().sweepErased(NOW, null, 9);

    run(all -> assertThat(all.digests().open(List.of(digest))).hasSize(1));
    assertThat(stores.digests().matches(List.of(digest.id()))).isEmpty();
  }

  @Test
  @DisplayName("of which one turns a subscriber and one adds an alert of theirs log it at the end")
  final void logAnAddedAlertAtTheEnd() throws Exception {
    stores.subscribers().save(Subscriber.of("ada"));
    Alert alert = alert("ada", "java");
    List<Future<Boolean>> second = new ArrayList<>();
    AtomicBoolean between = new AtomicBoolean();

    run(
        all -> {
          all.subscribers().save(Subscriber.of("ada").active(false));
          if (second.isEmpty()) {
            second.add(letAnotherGoAhead(later -> logged(later, alert)));
            between.set(second.get(0).isDone());
          }
        });

    assertThat(second.get(0).get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(between).as("it was committed before the subscriber was").isFalse();
  }

  private static boolean logged(Stores stores, Alert alert) {
    stores.alerts().save(alert);
    return stores.alerts().changes(0, 9).size() == 1;
  }

  @Test
  @DisplayName("of which one takes a lease over and one ends it leave it to whoever was first")
  final void leaveALeaseToOne() throws Exception {
    run(all -> add(all, "d1"));
    Delivery leased = stores.deliveries().claim(lease("one", 0, 1), List.of(), CHANNELS).get(0);
    Delivery delivered = leased.ended(DeliveryState.DELIVERED, "ok", at(61));
    LeasedDelivery ended = new LeasedDelivery(delivered, "one", attempt());
    List<Future<Set<String>>> second = new ArrayList<>();

    int takenOver =
        get(
            all -> {
              int claimed = all.deliveries().claim(lease("two", 60, 1), List.of(), CHANNELS).size();
              if (second.isEmpty()) {
                second.add(letAnotherGoAhead(later -> later.deliveries().finish(List.of(ended))));
              }
              return claimed;
            });
    Set<String> held = second.get(0).get(60, TimeUnit.SECONDS);

    assertThat(held).hasSize(1 - takenOver);
    assertThat(stores.deliveries().find("d1").orElseThrow().state())
        .isEqualTo(takenOver == 1 ? DeliveryState.LEASED : DeliveryState.DELIVERED);
    assertThat(stores.deliveries().attempts("d1")).containsExactly(attempt());
  }

  @Test
  @DisplayName("of which each leaves one telling out are both counted")
  final void areBothCounted() throws Exception {
    stores.ledger().add(List.of(entry("ada", UID, 1)));
    List<NotificationItem> items = List.of(toldOnce().over(2));
    List<Future<Boolean>> second = new ArrayList<>();

    run(
        all -> {
          all.ledger().leftOut("ada", items);
          if (second.isEmpty()) {
            second.add(
                letAnotherGoAhead(
                    later -> {
                      later.ledger().leftOut("ada", items);
                      return true;
                    }));
          }
        });

    assertThat(second.get(0).get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(stores.ledger().history("ada", List.of(UID)).get(0).told()).isFalse();
  }

  @Test
  @DisplayName("of which one opens a posting that the other keeps closed do so one by one")
  final void openWhatIsKeptClosedAfterwards() throws Exception {
    JobPosting closed = posting("1").closed(PostingStatus.EXPIRED, NOW);
    stores.postings().save(List.of(closed));
    stores.ledger().add(List.of(entry("ada", UID, 1)));
    List<Future<Boolean>> second = new ArrayList<>();

    run(
        all -> {
          assertThat(all.postings().lockClosed(List.of(UID))).containsExactly(UID);
          if (second.isEmpty()) {
            second.add(
                letAnotherGoAhead(
                    later -> {
                      later.postings().save(List.of(closed.listed(closed.content(), at(1))));
                      return later.ledger().history("ada", List.of(UID)).get(0).told();
                    }));
          }
          all.ledger().leftOut("ada", List.of(toldOnce().over(1)));
        });

    assertThat(second.get(0).get(60, TimeUnit.SECONDS)).as("told for all it sees").isFalse();
    assertThat(stores.postings().lockClosed(List.of(UID))).isEmpty();
  }

  private static NotificationItem toldOnce() {
    return new NotificationItem("ada/java", UID, EventType.NEW_MATCH, FullRecords.SCORED, 1, 0);
  }

  private static void add(Stores all, String id) {
    Delivery delivery = delivery(id, "ada", Priority.LOW, NOW);
    all.deliveries().add(notification("of-" + id, "ada", Priority.LOW, NOW), List.of(delivery));
  }

  private static NotificationItem item() {
    return new NotificationItem("ada/java", UID, EventType.NEW_MATCH, FullRecords.SCORED);
  }

  private static Attempt attempt() {
    return new Attempt("d1", 1, PluginId.of("webhook"), "transient", "503", NOW, at(1));
  }

  private int tell(Stores stores) {
    return tell(stores, stores.ledger().history("ada", List.of(UID)));
  }

  /** Tells if nothing was told, and gives how many entries it saw. */
  private static int tell(Stores stores, List<LedgerEntry> history) {
    if (history.isEmpty()) {
      stores.ledger().add(List.of(entry("ada", UID, 1)));
    }
    return history.size();
  }
}
