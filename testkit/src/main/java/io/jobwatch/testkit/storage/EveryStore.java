package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.added;
import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.match;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static io.jobwatch.testkit.storage.StoreContract.CHANNELS;
import static io.jobwatch.testkit.storage.StoreContract.NOW;
import static io.jobwatch.testkit.storage.StoreContract.at;
import static io.jobwatch.testkit.storage.StoreContract.lease;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Company;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.AlertStore;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.spi.storage.SubscriberStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts something into each store, changes all of it, and says what is there. */
final class EveryStore {

  private static final Source SOURCE = Source.of("lever", "acme");
  private static final JobPosting POSTING = posting("1");
  private static final Subscriber ADA = Subscriber.of("ada").route("in_app");
  private static final Alert ALERT = alert("ada", "java");
  private static final Delivery DELIVERY = delivery("d1", "ada", Priority.NORMAL, NOW);
  private static final Destination HOOK = Destination.of("webhook", "https://acme.example");
  private static final Digest DIGEST = Digest.open("ada", at(60));
  private static final DigestMatch DIGEST_MATCH =
      new DigestMatch(
          DIGEST.id(),
          new NotificationItem(ALERT.id(), POSTING.uid(), EventType.NEW_MATCH, StorageRecords.FITS),
          NOW);
  private static final InboxMessage MESSAGE =
      new InboxMessage("m1", "ada", "3 new jobs", "Engineer", Priority.LOW, NOW, null);

  private static final OperatorMark MARK =
      new OperatorMark("ada", EventType.BATCH_COMPLETE, NOW, at(1), Map.of("matches", 2L));

  private static final SourceOutcome COMPLETE = SourceOutcome.COMPLETE;

  private EveryStore() {}

  static void fill(Stores stores) {
    stores.sources().save(SOURCE);
    stores.postings().save(List.of(POSTING));
    stores.changes().add(List.of(added(POSTING)));
    stores.subscribers().save(ADA);
    stores.subscribers().disable(new DisabledDestination("ada", HOOK, "410 Gone", NOW));
    stores.profiles().save(Profile.builder("ada").skills("Java").build());
    stores.alerts().save(ALERT);
    stores.alerts().triggered(ALERT.id(), 1, NOW);
    stores.matches().save(List.of(match(ALERT, POSTING, MatchOutcome.HELD, NOW)));
    stores.ledger().add(List.of(entry("ada", POSTING.uid(), 1)));
    stores
        .deliveries()
        .add(
            notification(DELIVERY.notificationId(), "ada", Priority.NORMAL, NOW),
            List.of(DELIVERY));
    stores.deliveries().finish(late(attempt(1)));
    stores.digests().open(List.of(DIGEST));
    stores.digests().add(List.of(DIGEST_MATCH));
    stores.subscribers().snooze(Snooze.company("ada", "Acme", null));
    stores.inbox().add(MESSAGE);
    stores
        .applications()
        .save(Application.of("ada", POSTING.uid(), ApplicationStage.INTERESTED, NOW));
    stores.companies().save(Company.of("Acme"));
    stores.operators().add(MARK);
    stores
        .fetches()
        .add(new Fetch(SOURCE.id(), "Acme", COMPLETE, "", NOW, at(1), 1, 1, 0, 0, 0, 0, 0));
  }

  static void change(Stores stores) {
    stores.sources().claimDue(lease("one", 0, 1));
    stores.sources().finish(SOURCE.id(), "one", SourceHealth.UNKNOWN.failed("503", NOW), at(60));
    stores.sources().save(SOURCE.company("Acme"));
    stores.postings().save(List.of(POSTING.closed(PostingStatus.EXPIRED, at(1))));
    stores.postings().missed(List.of(POSTING.uid()));
    stores
        .changes()
        .claim(lease("one", 0, 1))
        .forEach(pending -> stores.changes().finish("one", List.of(pending.id())));
    stores.profiles().save(Profile.builder("ada").skills("Rust").build());
    stores.alerts().triggered(ALERT.id(), 1, at(1));
    stores.matches().save(List.of(match(ALERT, POSTING, MatchOutcome.NOTIFIED, at(1))));
    stores.ledger().add(List.of(entry("ada", POSTING.uid(), 2)));
    stores
        .deliveries()
        .claim(lease("one", 0, 1), List.of(), CHANNELS)
        .forEach(
            leased -> {
              Delivery retrying = leased.retrying(1, at(60), "503");
              stores.deliveries().finish(List.of(new LeasedDelivery(retrying, "one", attempt(2))));
            });
    stores.digests().take(List.of(DIGEST.id()), NOW);
    stores.subscribers().wake("ada", Snooze.Kind.COMPANY, "Acme");
    stores.inbox().markRead("ada", "m1", at(1));
    stores
        .applications()
        .save(Application.of("ada", POSTING.uid(), ApplicationStage.APPLIED, at(1)));
    stores.companies().save(Company.of("Acme").enabled(false));
    stores.operators().replace(new OperatorMark("ada", MARK.event(), at(1), at(2), Map.of()));
    stores.retention().prune(RetentionKind.FETCHES, at(9), 9);
    stores.subscribers().delete("ada");
  }

  /** Says what is in each store, each part empty if nothing is. */
  static List<String> contents(Stores stores) {
    SubscriberStore subscribers = stores.subscribers();
    AlertStore alerts = stores.alerts();
    DeliveryStore deliveries = stores.deliveries();
    return List.of(
        text(stores.sources().all()),
        text(stores.sources().nextDue().stream().toList()),
        text(stores.sources().health(SOURCE.id()), SourceHealth.UNKNOWN),
        text(stores.postings().find(List.of(POSTING.uid()))),
        text(stores.postings().summaries(PluginId.of("lever"), "acme")),
        text(stores.changes().count(), 0L),
        text(subscribers.all()),
        text(subscribers.disabled(List.of("ada"))),
        text(stores.profiles().find(List.of("ada"))),
        text(alerts.of("ada")),
        text(alerts.activity(ALERT.id()).triggerCount(), 0L),
        text(alerts.changes(0, 9)),
        text(stores.matches().of(ALERT.id(), 9)),
        text(stores.ledger().history("ada", List.of(POSTING.uid()))),
        text(deliveries.of("ada", 9)),
        text(deliveries.counts().entrySet().stream().toList()),
        text(deliveries.attempts("d1")),
        text(stores.digests().of("ada")),
        text(stores.digests().matches(List.of(DIGEST.id()))),
        text(stores.subscribers().snoozes(List.of("ada"))),
        text(stores.inbox().list("ada", false, 9)),
        text(stores.applications().pageOfSubscriber("ada", null, null, 9).items()),
        text(stores.companies().page(null, 9).items()),
        text(stores.operators().mark("ada", EventType.BATCH_COMPLETE).stream().toList()),
        text(stores.fetches().pageOfSource(SOURCE.id(), null, 9).items()));
  }

  private static Attempt attempt(int number) {
    return new Attempt("d1", number, PluginId.of("webhook"), "transient", "503", NOW, at(1));
  }

  private static String text(List<?> rows) {
    return rows.isEmpty() ? "" : rows.toString();
  }

  private static String text(Object value, Object none) {
    return Objects.equals(value, none) ? "" : value.toString();
  }
}
