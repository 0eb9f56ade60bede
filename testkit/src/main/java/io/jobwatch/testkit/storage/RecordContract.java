package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Company;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingField;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.Storage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class RecordContract extends StoreContract {

  RecordContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("of sources and their health comes back")
  final void ofSourcesComesBack() {
    Source plain = Source.of("lever", "acme");
    List.of(FullRecords.SOURCE, plain).forEach(stores.sources()::save);
    assertSame(stores.sources().all(), List.of(FullRecords.SOURCE, plain));

    SourceHealth failed = SourceHealth.UNKNOWN.failed("timed out", NOW);
    for (SourceHealth health : List.of(FullRecords.HEALTH, failed, SourceHealth.UNKNOWN)) {
      stores.sources().claim(lease("one", 0, 1), List.of(plain.id()));
      stores.sources().finish(plain.id(), "one", health, NOW);
      assertSame(stores.sources().health(plain.id()), health);
    }
  }

  @Test
  @DisplayName("of changes comes back")
  final void ofChangesComesBack() {
    List<PostingChange> changes =
        EnumSet.allOf(ChangeKind.class).stream()
            .map(kind -> change(kind, EnumSet.allOf(PostingField.class)))
            .toList();
    stores.postings().save(List.of(FullRecords.POSTING));
    stores.changes().add(changes);
    stores.changes().add(List.of(change(ChangeKind.NEW, Set.of())));

    assertThat(stores.changes().claim(lease("one", 0, 9)))
        .extracting(pending -> whole(pending.change()))
        .startsWith(changes.toArray(PostingChange[]::new))
        .endsWith(change(ChangeKind.NEW, Set.of()))
        .hasSize(changes.size() + 1);
  }

  /** With what may be left out of the posting of a change. */
  private static PostingChange whole(PostingChange change) {
    JobPosting posting = change.posting();
    JobPosting whole =
        new JobPosting(
            posting.key(),
            posting.content().toBuilder()
                .descriptionHtml(FullRecords.POSTING.content().descriptionHtml())
                .raw(FullRecords.POSTING.content().raw())
                .build(),
            posting.status(),
            posting.firstSeen(),
            posting.lastSeen(),
            posting.updatedAt(),
            posting.closedAt(),
            posting.misses(),
            posting.offer(),
            posting.appearedAt());
    return new PostingChange(change.kind(), whole, change.fields(), change.at());
  }

  @Test
  @DisplayName("that can be read or is not there is not reported as unreadable")
  final void isNotReportedAsUnreadable() {
    Subscriber ada = Subscriber.of("ada");
    Alert alert = StorageRecords.alert("ada", "java");
    JobPosting posting = StorageRecords.posting("1");
    Notification notification =
        StorageRecords.notification("n", "ada", Priority.NORMAL, StoreContract.NOW);
    stores.subscribers().save(ada);
    stores.alerts().save(alert);
    stores.postings().save(List.of(posting));
    stores.deliveries().add(notification, List.of());

    List<String> unreadable = new ArrayList<>();
    List<String> uids = List.of(posting.uid(), "0".repeat(40));
    assertThat(stores.subscribers().find(List.of("ada", "bob"), unreadable::add))
        .containsExactly(ada);
    assertThat(stores.alerts().find(List.of(alert.id(), "ada/rust"), unreadable::add))
        .containsExactly(alert);
    assertThat(stores.postings().find(uids, unreadable::add)).containsExactly(posting);
    assertThat(stores.postings().findWithoutDescription(uids, unreadable::add))
        .extracting(JobPosting::uid)
        .containsExactly(posting.uid());
    assertThat(stores.deliveries().notifications(List.of("n", "m"), unreadable::add))
        .containsExactly(notification);
    assertThat(unreadable).isEmpty();
  }

  @Test
  @DisplayName("of subscribers comes back")
  final void ofSubscribersComesBack() {
    Subscriber root = Subscriber.of("root").locale(Locale.ROOT).zone(ZoneId.of("+05:30"));
    Subscriber region =
        Subscriber.of("zone").zone(ZoneId.of("UTC")).locale(Locale.SIMPLIFIED_CHINESE);
    List<Subscriber> all = List.of(FullRecords.SUBSCRIBER, Subscriber.of("plain"), root, region);
    all.forEach(stores.subscribers()::save);

    assertSame(stores.subscribers().all(), all);
  }

  @Test
  @DisplayName("of disabled destinations comes back")
  final void ofDisabledDestinationsComesBack() {
    stores.subscribers().save(Subscriber.of("ada"));
    List<DisabledDestination> all =
        FullRecords.ROUTE.chain().stream()
            .map(to -> new DisabledDestination("ada", to, "410 Gone " + to.channel(), NOW))
            .toList();
    all.forEach(stores.subscribers()::disable);

    assertThat(stores.subscribers().disabled(List.of("ada")))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  @DisplayName("of alerts comes back")
  final void ofAlertsComesBack() {
    Alert plain = alert("ada", "plain");
    stores.subscribers().save(Subscriber.of("ada"));
    List.of(FullRecords.ALERT, plain).forEach(stores.alerts()::save);

    assertSame(stores.alerts().find("alert-1").orElseThrow(), FullRecords.ALERT);
    assertSame(stores.alerts().find(plain.id()).orElseThrow(), plain);
    assertSame(stores.alerts().active(), List.of(plain));
  }

  @Test
  @DisplayName("of profiles comes back")
  final void ofProfilesComesBack() {
    stores.subscribers().save(Subscriber.of("ada"));
    Profile empty = Profile.builder("ada").build();
    for (Profile profile : List.of(FullRecords.PROFILE, empty, empty.toBuilder().cv("").build())) {
      stores.profiles().save(profile);
      Profile found = stores.profiles().find("ada").orElseThrow();
      assertSame(found, profile);
      assertThat(found.version()).isEqualTo(profile.version());
    }
  }

  @Test
  @DisplayName("of matches comes back, with every verdict, outcome and cause")
  final void ofMatchesComesBack() {
    stores.subscribers().save(Subscriber.of("ada"));
    stores.alerts().save(FullRecords.ALERT);
    stores.postings().save(List.of(posting("1")));
    List<Verdict> verdicts =
        List.of(
            FullRecords.SCORED,
            StorageRecords.FITS,
            new Verdict.Unavailable("no answer"),
            new Verdict.OverBudget("no answer"));
    for (Verdict verdict : verdicts) {
      for (MatchOutcome outcome : MatchOutcome.values()) {
        for (ChangeKind cause : ChangeKind.values()) {
          Match match =
              new Match("alert-1", posting("1").uid(), cause, verdict, outcome, "why", at(9));
          stores.matches().save(List.of(match));
          assertSame(stores.matches().of("alert-1", 9), List.of(match));
        }
      }
    }
  }

  @Test
  @DisplayName("of ledger entries comes back, with every event")
  final void ofLedgerEntriesComesBack() {
    String uid = "a".repeat(40);
    for (EventType event : EventType.values()) {
      String subscriber = "ada-" + event;
      LedgerEntry entry =
          new LedgerEntry(subscriber, uid, 7, "alert-1", event, "f".repeat(64), 66, "n1", at(12));
      stores.ledger().add(List.of(entry));
      assertSame(stores.ledger().history(subscriber, List.of(uid)), List.of(entry));
      assertThat(entry.told()).isTrue();
    }
  }

  @Test
  @DisplayName("of notifications, deliveries and attempts comes back")
  final void ofDeliveriesComesBack() {
    Notification notification = FullRecords.NOTIFICATION;
    Delivery pending = delivery("d2", "ada", Priority.LOW, NOW);
    Notification plain =
        StorageRecords.notification(pending.notificationId(), "ada", Priority.LOW, NOW);
    Attempt attempt =
        new Attempt("d1", 3, PluginId.of("acme/pager"), "rate_limited", "5 s", at(1), at(2));
    run(
        stores -> {
          stores.deliveries().add(notification, List.of(FullRecords.DELIVERY));
          stores.deliveries().add(plain, List.of(pending));
          stores.deliveries().add(FullRecords.REPORT, List.of());
          stores.deliveries().finish(late(attempt));
        });

    assertSame(stores.deliveries().notifications(List.of("n1")), List.of(notification));
    assertSame(stores.deliveries().notifications(List.of("n2")), List.of(FullRecords.REPORT));
    assertSame(stores.deliveries().notifications(List.of(plain.id())), List.of(plain));
    assertSame(stores.deliveries().find("d1").orElseThrow(), FullRecords.DELIVERY);
    assertSame(stores.deliveries().find("d2").orElseThrow(), pending);
    assertSame(stores.deliveries().attempts("d1"), List.of(attempt));
  }

  @Test
  @DisplayName("of inbox messages comes back")
  final void ofInboxMessagesComesBack() {
    stores.subscribers().save(Subscriber.of("ada"));
    InboxMessage read = new InboxMessage("m1", "ada", "a", "b\nc", Priority.URGENT, at(1), at(2));
    InboxMessage empty = new InboxMessage("m2", "ada", "", "", Priority.LOW, at(0), null);
    List.of(read, empty).forEach(stores.inbox()::add);

    assertSame(stores.inbox().list("ada", false, 9), List.of(read, empty));
  }

  @Test
  @DisplayName("of applications comes back, with every stage")
  final void ofApplicationsComesBack() {
    stores.subscribers().save(Subscriber.of("ada"));
    Application plain = Application.of("ada", "b".repeat(40), ApplicationStage.DISMISSED, NOW);
    for (Application application : List.of(FullRecords.APPLICATION, plain)) {
      stores.applications().save(application);
      assertSame(
          stores.applications().find("ada", application.postingUid()).orElseThrow(), application);
    }
  }

  @Test
  @DisplayName("of companies comes back")
  final void ofCompaniesComesBack() {
    List<Company> all = List.of(FullRecords.COMPANY, Company.of("plain"));
    all.forEach(stores.companies()::save);

    assertSame(stores.companies().find(FullRecords.COMPANY.name()).orElseThrow(), all.get(0));
    assertSame(stores.companies().find("plain").orElseThrow(), all.get(1));
  }

  @Test
  @DisplayName("of fetches comes back, with every outcome")
  final void ofFetchesComesBack() {
    for (SourceOutcome outcome : SourceOutcome.values()) {
      Fetch fetch =
          new Fetch("s:" + outcome, "Acme", outcome, "why", at(1), at(2), 3, 4, 5, 6, 7, 8, 9);
      stores.fetches().add(fetch);
      assertSame(stores.fetches().pageOfSource("s:" + outcome, null, 9).items(), List.of(fetch));
    }
    Fetch plain = new Fetch("s", null, SourceOutcome.FAILED, "", NOW, NOW, 0, 0, 0, 0, 0, 0, 0);
    stores.fetches().add(plain);
    assertSame(stores.fetches().pageOfSource("s", null, 9).items(), List.of(plain));
  }

  private static PostingChange change(ChangeKind kind, Set<PostingField> fields) {
    return new PostingChange(kind, FullRecords.POSTING, fields, at(8));
  }

  /** Field by field for the sake of the message, and then as a whole, types included. */
  static void assertSame(Object actual, Object expected) {
    assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    assertThat(actual).isEqualTo(expected);
  }
}
