package io.jobwatch.storage.jooq;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Company;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Route;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row in each table, all of one subscriber and one posting, and copies of them. */
final class ManyRows {

  static final Instant NOW = Samples.NOW;
  static final Source SOURCE = Source.of("lever", "acme").company("Acme");
  static final JobPosting POSTING = Samples.posting("Java Engineer");
  static final Alert ALERT =
      Alert.named("java").forSubscriber("ada").criteria(Criteria.everything());
  static final Digest DIGEST = Digest.open("ada", NOW);

  private static final Verdict.Scored FITS =
      new Verdict.Scored(80, Priority.NORMAL, List.of(), List.of(), List.of());
  static final NotificationItem ITEM =
      new NotificationItem(ALERT.id(), POSTING.uid(), EventType.NEW_MATCH, FITS, 1, 1);

  static final Notification NOTIFICATION =
      new Notification("n1", "ada", Priority.NORMAL, List.of(ITEM), null, NOW);
  static final Delivery DELIVERY =
      Delivery.pending("d1", NOTIFICATION, Route.of("webhook", "https://acme.example/hook"));

  /** As many doublings give 16,384 copies of a row. */
  private static final int DOUBLINGS = 14;

  /** Between a row and its copies, in microseconds, and so between the moments in them. */
  private static final long STEP = 1_000_000;

  private ManyRows() {}

  static void first(Stores stores) {
    stores.sources().save(SOURCE);
    stores.postings().save(List.of(POSTING));
    stores.changes().add(List.of(new PostingChange(ChangeKind.NEW, POSTING, Set.of(), NOW)));
    stores.subscribers().save(Subscriber.of("ada").route("in_app"));
    Destination gone = Destination.of("webhook", "https://gone.example");
    stores.subscribers().disable(new DisabledDestination("ada", gone, "410 Gone", NOW));
    stores.subscribers().snooze(Snooze.company("ada", "Acme", null));
    stores.profiles().save(Profile.builder("ada").skills("Java").build());
    stores.alerts().save(ALERT);
    stores
        .matches()
        .save(
            List.of(
                new Match(
                    ALERT.id(), POSTING.uid(), ChangeKind.NEW, FITS, MatchOutcome.HELD, "", NOW)));
    stores.ledger().add(List.of(entry()));
    stores.deliveries().add(NOTIFICATION, List.of(DELIVERY));
    PluginId webhook = PluginId.of("webhook");
    Attempt attempt = new Attempt("d1", 1, webhook, "transient", "503", NOW, NOW);
    stores.deliveries().finish(List.of(new LeasedDelivery(DELIVERY, "nobody's", attempt)));
    stores.digests().open(List.of(DIGEST));
    stores.digests().add(List.of(new DigestMatch(DIGEST.id(), ITEM, NOW)));
    stores
        .inbox()
        .add(new InboxMessage("m1", "ada", "1 new job", "Engineer", Priority.LOW, NOW, NOW));
    stores.applications().save(Application.of("ada", POSTING.uid(), ApplicationStage.APPLIED, NOW));
    stores.companies().save(Company.of("Acme"));
    stores
        .operators()
        .add(new OperatorMark("ada", EventType.DAILY_SUMMARY, NOW, NOW, Map.of("matches", 1L)));
    stores
        .fetches()
        .add(
            new Fetch(
                SOURCE.id(), "Acme", SourceOutcome.COMPLETE, "", NOW, NOW, 1, 1, 0, 0, 0, 0, 0));
  }

  private static LedgerEntry entry() {
    return new LedgerEntry(
        "ada",
        POSTING.uid(),
        1,
        ALERT.id(),
        EventType.NEW_MATCH,
        "1".repeat(64),
        80,
        NOTIFICATION.id(),
        NOW);
  }

  /**
   * Copies the first rows, so that each copy is of a subscriber, a posting and a time of its own.
   */
  static void copy(TestDatabase database) {
    for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
      int number = doubling;
      // Who is referred to comes first.
      List.of("subscriber", "posting").forEach(table -> copy(database, table, number));
      database.tables().stream()
          .map(table -> table.substring("jobwatch_".length()))
          .filter(table -> !Set.of("subscriber", "posting", "turn", "erasure").contains(table))
          .forEach(table -> copy(database, table, number));
    }
    database.tables().forEach(database::analyze);
  }

  private static void copy(TestDatabase database, String table, int doubling) {
    List<String> columns = database.columns("jobwatch_" + table);
    List<String> values = columns.stream().map(column -> value(table, column, doubling)).toList();
    database.execute(
        "INSERT INTO jobwatch_%1$s (%2$s) SELECT %3$s FROM jobwatch_%1$s"
            .formatted(table, String.join(", ", columns), String.join(", ", values)));
  }

  /** What a column has in a copy. A key has another letter, the same in every table. */
  private static String value(String table, String column, int doubling) {
    // A change needs a posting that is there and readable.
    boolean kept = column.equals("lease_key") || (table + column).equals("changeposting_uid");
    if ((column.endsWith("_key") || column.endsWith("uid")) && !kept) {
      return "CONCAT(SUBSTRING(%1$s, 1, %2$d), 'x', SUBSTRING(%1$s, %3$d))"
          .formatted(column, doubling, doubling + 2);
    }
    if ((table + column).equals("inbox_messageread_at")) {
      return "NULL";
    }
    boolean moment = column.endsWith("_at") || column.endsWith("_seen");
    return moment || column.equals("newest_order") ? column + " + " + (STEP << doubling) : column;
  }
}
