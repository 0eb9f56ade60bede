package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.added;
import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.match;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Priority;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.RetentionStore.Pruned;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is old at second 100, by the second of its end. */
abstract class RetentionContract extends StoreContract {

  private static final Alert JAVA = alert("ada", "java");

  RetentionContract(Callable<Storage> opener) {
    super(opener);
  }

  @BeforeEach
  final void saveSubscriber() {
    run(
        all -> {
          all.subscribers().save(Subscriber.of("ada"));
          all.alerts().save(JAVA);
        });
  }

  @Test
  @DisplayName("removes deliveries that ended, with attempts and notifications, and no others")
  final void removesDeliveries() {
    add("waiting", 0);
    add("tried", 1);
    end("delivered", DeliveryState.DELIVERED, 2, 50);
    end("failed", DeliveryState.FAILED, 3, 99);
    end("suppressed", DeliveryState.SUPPRESSED, 4, 60);
    end("lately", DeliveryState.DELIVERED, 5, 100);
    end("replayed", DeliveryState.FAILED, 6, 60);
    stores.deliveries().replay("replayed", at(70));

    assertThat(prune(RetentionKind.DELIVERIES, 9)).isEqualTo(new Pruned(3, false));

    assertThat(stores.deliveries().of("ada", 99))
        .extracting(Delivery::id)
        .containsExactlyInAnyOrder("waiting", "tried", "lately", "replayed");
    assertThat(stores.deliveries().attempts(List.of("delivered", "failed", "suppressed")))
        .isEmpty();
    assertThat(stores.deliveries().attempts(List.of("lately", "replayed"))).hasSize(2);
    assertThat(stores.deliveries().notifications(List.of("of-delivered", "of-failed"))).isEmpty();
    assertThat(stores.deliveries().notifications(List.of("of-waiting", "of-lately", "of-replayed")))
        .hasSize(3);
  }

  @Test
  @DisplayName("keeps a notification until the last of its deliveries goes")
  final void keepsASharedNotification() {
    Delivery ended = delivery("one", "ada", Priority.LOW, NOW);
    Delivery waiting =
        Delivery.pending(
            "two",
            notification("of-one", "ada", Priority.LOW, NOW),
            Route.of("email", "ada@acme.example"));
    run(
        all ->
            all.deliveries()
                .add(
                    notification("of-one", "ada", Priority.LOW, NOW),
                    List.of(ended.ended(DeliveryState.DELIVERED, "ok", at(1)), waiting)));

    assertThat(prune(RetentionKind.DELIVERIES, 9).removed()).isEqualTo(1);
    assertThat(stores.deliveries().notifications(List.of("of-one"))).hasSize(1);
    stores.deliveries().claim(lease("a", 2, 1), List.of(), CHANNELS);
    stores.deliveries().finish(waiting.ended(DeliveryState.DELIVERED, "ok", at(3)), "a");
    assertThat(prune(RetentionKind.DELIVERIES, 9).removed()).isEqualTo(1);
    assertThat(stores.deliveries().notifications(List.of("of-one"))).isEmpty();
  }

  @Test
  @DisplayName("removes no more at once than it is asked to, and says that there is more")
  final void goesByChunks() {
    for (int i = 0; i < 5; i++) {
      end("d" + i, i == 2 ? DeliveryState.FAILED : DeliveryState.DELIVERED, i, 50);
    }

    assertThat(prune(RetentionKind.DELIVERIES, 2)).isEqualTo(new Pruned(2, true));
    assertThat(prune(RetentionKind.DELIVERIES, 2)).isEqualTo(new Pruned(2, true));
    assertThat(prune(RetentionKind.DELIVERIES, 2)).isEqualTo(new Pruned(1, false));
    assertThat(prune(RetentionKind.DELIVERIES, 2)).isEqualTo(new Pruned(0, false));
  }

  @Test
  @DisplayName("removes matches, but none that is held")
  final void removesMatches() {
    Match held = match(JAVA, posting("1"), MatchOutcome.HELD, NOW);
    Match old = match(JAVA, posting("2"), MatchOutcome.NOTIFIED, at(99));
    Match skipped = match(JAVA, posting("3"), MatchOutcome.SKIPPED, at(1));
    Match recent = match(JAVA, posting("4"), MatchOutcome.NOTIFIED, at(100));
    stores.matches().save(List.of(held, old, skipped, recent));

    assertThat(prune(RetentionKind.MATCHES, 9)).isEqualTo(new Pruned(2, false));

    assertThat(stores.matches().of(JAVA.id(), 9)).containsExactlyInAnyOrder(held, recent);
  }

  @Test
  @DisplayName("removes no more matches at once than it is asked to, of whichever outcomes")
  final void removesMatchesByChunks() {
    for (int i = 0; i < 8; i++) {
      MatchOutcome outcome = i < 5 ? MatchOutcome.SKIPPED : MatchOutcome.NOTIFIED;
      stores.matches().save(List.of(match(JAVA, posting("" + i), outcome, at(i))));
    }

    assertThat(prune(RetentionKind.MATCHES, 3)).isEqualTo(new Pruned(3, true));
    assertThat(prune(RetentionKind.MATCHES, 3)).isEqualTo(new Pruned(3, true));
    assertThat(prune(RetentionKind.MATCHES, 3)).isEqualTo(new Pruned(2, false));
    assertThat(stores.matches().of(JAVA.id(), 9)).isEmpty();
  }

  @Test
  @DisplayName("removes closed postings, but none that waits or that somebody has applied to")
  final void removesPostings() {
    JobPosting active = posting("active");
    JobPosting old = posting("old").closed(PostingStatus.EXPIRED, at(99));
    JobPosting filled = posting("filled").closed(PostingStatus.FILLED, at(1));
    JobPosting recent = posting("recent").closed(PostingStatus.EXPIRED, at(100));
    JobPosting applied = posting("applied").closed(PostingStatus.EXPIRED, at(1));
    JobPosting changed = posting("changed").closed(PostingStatus.EXPIRED, at(1));
    List<JobPosting> all = List.of(active, old, filled, recent, applied, changed);
    stores.postings().save(all);
    stores.changes().add(List.of(added(changed)));
    stores.applications().save(Application.of("ada", applied.uid(), ApplicationStage.APPLIED, NOW));

    assertThat(prune(RetentionKind.POSTINGS, 9).removed()).isEqualTo(2);

    List<String> uids = all.stream().map(JobPosting::uid).toList();
    assertThat(stores.postings().find(uids))
        .containsExactlyInAnyOrder(active, recent, applied, changed);
    assertThat(stores.postings().newest(PostingStatus.FILLED, null, Instant.EPOCH, 9)).isEmpty();
    assertThat(stores.postings().newest(PostingStatus.EXPIRED, null, Instant.EPOCH, 9)).hasSize(3);
  }

  @Test
  @DisplayName("gets past closed postings that wait to the ones behind them")
  final void getsPastPostingsThatWait() {
    JobPosting first = posting("1").closed(PostingStatus.EXPIRED, at(1));
    JobPosting second = posting("2").closed(PostingStatus.EXPIRED, at(2));
    JobPosting free = posting("3").closed(PostingStatus.EXPIRED, at(3));
    stores.postings().save(List.of(first, second, free));
    stores.changes().add(List.of(added(first), added(second)));

    assertThat(prune(RetentionKind.POSTINGS, 2)).isEqualTo(new Pruned(1, false));

    assertThat(stores.postings().find(List.of(first.uid(), second.uid(), free.uid())))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  @DisplayName("forgets no telling of a posting that is listed or was closed lately")
  final void keepsTheLedgerOfWhatIsListed() {
    JobPosting active = posting("active");
    JobPosting recent = posting("recent").closed(PostingStatus.EXPIRED, at(100));
    JobPosting closed = posting("closed").closed(PostingStatus.EXPIRED, at(99));
    stores.postings().save(List.of(active, recent, closed));
    JobPosting gone = posting("gone");
    for (JobPosting posting : List.of(active, recent, closed, gone)) {
      stores.ledger().add(List.of(told("ada", posting, 1, 0), told("ada", posting, 2, 50)));
    }
    stores.ledger().add(List.of(told("bob", gone, 1, 0), told("bob", gone, 2, 100)));

    prune(RetentionKind.LEDGER, 99);

    assertThat(history("ada", active)).isEqualTo(2);
    assertThat(history("ada", recent)).isEqualTo(2);
    assertThat(history("ada", closed)).isZero();
    assertThat(history("ada", gone)).isZero();
    assertThat(history("bob", gone)).as("all of a posting or nothing").isEqualTo(2);
  }

  @Test
  @DisplayName("removes messages that were read, and no unread one")
  final void removesMessages() {
    for (String id : List.of("unread", "read", "lately")) {
      stores.inbox().add(new InboxMessage(id, "ada", "subject", "body", Priority.LOW, NOW, null));
    }
    stores.inbox().markRead("ada", "read", at(99));
    stores.inbox().markRead("ada", "lately", at(100));

    assertThat(prune(RetentionKind.INBOX, 9)).isEqualTo(new Pruned(1, false));

    assertThat(stores.inbox().list("ada", false, 9))
        .extracting(InboxMessage::id)
        .containsExactlyInAnyOrder("unread", "lately");
  }

  @Test
  @DisplayName("gives each turn to one node")
  final void givesTurns() {
    assertThat(stores.retention().claim(at(0), at(60))).isTrue();
    assertThat(stores.retention().claim(at(0), at(60))).isFalse();
    assertThat(stores.retention().claim(at(59), at(119))).isFalse();
    assertThat(stores.retention().claim(at(60), at(120))).isTrue();
    stores.retention().reschedule(at(61));
    assertThat(stores.retention().claim(at(61), at(121))).isTrue();
  }

  private Pruned prune(RetentionKind kind, int limit) {
    return stores.retention().prune(kind, at(100), limit);
  }

  private void add(String id, int second) {
    run(
        all ->
            all.deliveries()
                .add(
                    notification("of-" + id, "ada", Priority.LOW, at(second)),
                    List.of(delivery(id, "ada", Priority.LOW, at(second)))));
  }

  private void end(String id, DeliveryState state, int created, int ended) {
    Delivery waiting = delivery(id, "ada", Priority.LOW, at(created));
    run(
        all -> {
          all.deliveries()
              .add(
                  notification("of-" + id, "ada", Priority.LOW, at(created)),
                  List.of(waiting.ended(state, "so it went", at(ended))));
          all.deliveries()
              .finish(
                  late(
                      new Attempt(
                          id, 1, PluginId.of("webhook"), "delivered", "", at(created), at(ended))));
        });
  }

  private long history(String subscriberId, JobPosting posting) {
    return stores.ledger().history(subscriberId, List.of(posting.uid())).size();
  }

  private static LedgerEntry told(String subscriber, JobPosting posting, int sequence, int second) {
    LedgerEntry entry = StorageRecords.entry(subscriber, posting.uid(), sequence);
    return new LedgerEntry(
        subscriber,
        posting.uid(),
        sequence,
        entry.alertId(),
        entry.event(),
        entry.contentHash(),
        entry.score(),
        entry.notificationId(),
        at(second));
  }
}
