package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to be told waits for rows that cannot be read, and is told once they are mended. */
abstract class UnreadableTellingContract {

  private static final Instant NOW = SampleDeliveries.NOW;

  private static final Verdict.Scored FITS =
      new Verdict.Scored(80, Priority.NORMAL, List.of(), List.of(), List.of());

  private static final Alert ALERT =
      Alert.named("all").forSubscriber("ada").criteria(Criteria.everything());

  /** A value that no version of today writes, and which tables have it. */
  private enum Row {
    SUBSCRIBER("jobwatch_subscriber", "zone_id"),
    ALERT("jobwatch_alert", "criteria"),
    POSTING("jobwatch_posting", "details"),
    NOTIFICATION("jobwatch_notification", "priority"),
    DIGEST_MATCH("jobwatch_digest_match", "event");

    private final String table;
    private final String column;

    Row(String table, String column) {
      this.table = table;
      this.column = column;
    }
  }

  private final TestClock clock = TestClock.at(NOW);
  private final TestDatabase database;
  private final JooqStorage storage;
  private final Jobwatch jobwatch;

  UnreadableTellingContract(TestServer server) {
    database = server.fresh();
    storage = JooqStorage.of(database.pool());
    jobwatch =
        Jobwatch.builder()
            .storage(storage)
            .clock(clock)
            .channel("in_app")
            .subscriber(Subscriber.of("ada").route("in_app", "ada"))
            .alert(ALERT)
            .build();
  }

  @BeforeEach
  void savePosting() {
    run(stores -> stores.postings().save(List.of(posting(1), posting(2))));
  }

  @AfterEach
  void close() {
    jobwatch.close();
    storage.close();
    database.close();
  }

  @Test
  void isToldOfInsteadOfBeingTakenForMissing() {
    run(stores -> queue(stores, item(1)));
    Stream.of(Row.values()).forEach(row -> spoil(row, ""));

    run(
        stores -> {
          List<String> unreadable = new ArrayList<>();
          assertThat(stores.subscribers().find(List.of("ada", "bob"), unreadable::add)).isEmpty();
          assertThat(stores.alerts().find(List.of(ALERT.id(), "no"), unreadable::add)).isEmpty();
          List<String> uids = List.of(posting(1).uid(), "0".repeat(40));
          assertThat(stores.postings().find(uids, unreadable::add)).isEmpty();
          assertThat(stores.postings().findWithoutDescription(uids, unreadable::add)).isEmpty();
          assertThat(stores.deliveries().notifications(List.of("n", "m"), unreadable::add))
              .isEmpty();
          assertThat(unreadable)
              .containsExactly("ada", ALERT.id(), posting(1).uid(), posting(1).uid(), "n");
        });
  }

  @Test
  void holdsADeliveryForItsSubscriber() {
    holdsADelivery(Row.SUBSCRIBER);
  }

  @Test
  void holdsADeliveryForItsAlert() {
    holdsADelivery(Row.ALERT);
  }

  @Test
  void holdsADeliveryForItsPosting() {
    holdsADelivery(Row.POSTING);
  }

  @Test
  void holdsADeliveryForItsNotification() {
    holdsADelivery(Row.NOTIFICATION);
  }

  private void holdsADelivery(Row row) {
    run(stores -> queue(stores, item(1)));
    String value = spoil(row, "");

    jobwatch.deliver();
    Delivery waiting = delivery();
    assertThat(waiting.state()).as("%s", waiting).isEqualTo(DeliveryState.PENDING);
    assertThat(waiting.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(waiting.detail()).contains("cannot be read");

    clock.advance(Duration.ofDays(30));
    jobwatch.deliver();
    assertThat(delivery().state()).isEqualTo(DeliveryState.PENDING);

    mend(row, value);
    clock.advance(Duration.ofHours(1));
    jobwatch.deliver();
    assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void holdsTheRestOfAMessageForADayAndTellsWhatIsLeftOutOnceItChanges() {
    change(posting(1));
    change(posting(2));
    run(stores -> queue(stores, item(1), item(2)));
    run(
        stores ->
            stores
                .ledger()
                .add(
                    List.of(
                        new LedgerEntry(
                            "ada",
                            posting(1).uid(),
                            1,
                            ALERT.id(),
                            EventType.NEW_MATCH,
                            "0".repeat(64),
                            80,
                            "n",
                            NOW))));
    spoil(Row.POSTING, " WHERE uid = '" + posting(1).uid() + "'");

    jobwatch.deliver();
    assertThat(delivery().state()).isEqualTo(DeliveryState.PENDING);

    clock.advance(Duration.ofHours(25));
    jobwatch.deliver();
    assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    run(
        stores ->
            assertThat(stores.ledger().history("ada", List.of(posting(1).uid())))
                .noneMatch(LedgerEntry::told));
  }

  @Test
  void holdsWhatIsNewForASubscriber() {
    String value = spoil(Row.SUBSCRIBER, "");
    change(posting(1));

    assertThat(jobwatch.runOnce().ok()).isTrue();
    assertThat(match().outcome()).isEqualTo(MatchOutcome.HELD);
    assertThat(match().reason()).contains("cannot be read");

    mend(Row.SUBSCRIBER, value);
    assertThat(jobwatch.runOnce().ok()).isTrue();
    assertThat(match().outcome()).isEqualTo(MatchOutcome.NOTIFIED);
  }

  @Test
  void keepsWhatIsHeldOfAnAlert() {
    keepsWhatIsHeld(Row.ALERT);
  }

  @Test
  void keepsWhatIsHeldOfAPosting() {
    keepsWhatIsHeld(Row.POSTING);
  }

  private void keepsWhatIsHeld(Row row) {
    run(
        stores ->
            stores
                .matches()
                .save(
                    List.of(
                        new Match(
                            ALERT.id(),
                            posting(1).uid(),
                            ChangeKind.NEW,
                            FITS,
                            MatchOutcome.HELD,
                            "wait",
                            NOW))));
    String value = spoil(row, "");

    assertThat(jobwatch.runOnce().ok()).isTrue();
    assertThat(match().outcome()).as("%s", match()).isEqualTo(MatchOutcome.HELD);

    mend(row, value);
    // What is changed past the storage is not logged as changed.
    run(stores -> stores.alerts().save(ALERT));
    assertThat(jobwatch.runOnce().ok()).isTrue();
    assertThat(match().outcome()).as("%s", match()).isEqualTo(MatchOutcome.NOTIFIED);
  }

  @Test
  void keepsWhatWaitsInADigestForItsSubscriber() {
    keepsWhatWaitsInADigest(Row.SUBSCRIBER, "");
  }

  @Test
  void keepsWhatWaitsInADigestForItsAlert() {
    keepsWhatWaitsInADigest(Row.ALERT, "");
  }

  @Test
  void keepsWhatWaitsInADigestForItsPosting() {
    keepsWhatWaitsInADigest(Row.POSTING, "");
  }

  @Test
  void keepsAMatchInADigestThatCannotBeRead() {
    keepsWhatWaitsInADigest(Row.DIGEST_MATCH, "");
  }

  @Test
  void tellsWhatElseIsInADigest() {
    keepsWhatWaitsInADigest(Row.DIGEST_MATCH, " WHERE posting_uid = '" + posting(1).uid() + "'");
  }

  private void keepsWhatWaitsInADigest(Row row, String where) {
    Digest digest = Digest.open("ada", NOW);
    run(
        stores -> {
          assertThat(stores.digests().open(List.of(digest))).hasSize(1);
          stores
              .digests()
              .add(
                  List.of(
                      new DigestMatch(digest.id(), item(1), NOW),
                      new DigestMatch(digest.id(), item(2), NOW)));
        });
    String value = spoil(row, where);

    jobwatch.deliver();
    int told = where.isEmpty() ? 0 : 1;
    assertThat(told()).isEqualTo(told);
    clock.advance(Duration.ofHours(1));
    jobwatch.deliver();
    assertThat(told()).isEqualTo(told);
    run(stores -> assertThat(stores.digests().of("ada")).hasSize(1));

    mend(row, value);
    clock.advance(Duration.ofHours(1));
    jobwatch.deliver();
    assertThat(told()).isEqualTo(2);
    run(stores -> assertThat(stores.digests().of("ada")).isEmpty());
  }

  /** How many of the two postings the inbox has. */
  private long told() {
    String inbox =
        storage.transaction(stores -> stores.inbox().list("ada", false, 9)).stream()
            .map(message -> message.subject() + message.body())
            .collect(Collectors.joining());
    return Stream.of(posting(1), posting(2))
        .filter(posting -> inbox.contains(posting.content().title()))
        .count();
  }

  private void change(JobPosting posting) {
    run(
        stores ->
            stores
                .changes()
                .add(List.of(new PostingChange(ChangeKind.NEW, posting, Set.of(), NOW))));
  }

  private static void queue(Stores stores, NotificationItem... items) {
    Notification notification =
        new Notification("n", "ada", Priority.NORMAL, List.of(items), null, NOW);
    stores
        .deliveries()
        .add(notification, List.of(Delivery.pending("d", notification, Route.of("in_app", "ada"))));
  }

  private Delivery delivery() {
    return storage.transaction(stores -> stores.deliveries().find("d")).orElseThrow();
  }

  private Match match() {
    return storage
        .transaction(stores -> stores.matches().find(ALERT.id(), posting(1).uid()))
        .orElseThrow();
  }

  /** Gives what stood there. */
  private String spoil(Row row, String where) {
    List<String> before = database.rows("SELECT " + row.column + " FROM " + row.table + where);
    database.execute("UPDATE " + row.table + " SET " + row.column + " = 'x'" + where);
    return before.isEmpty() ? "" : before.get(0);
  }

  private void mend(Row row, String value) {
    database.execute("UPDATE " + row.table + " SET " + row.column + " = '" + value + "'");
  }

  private static NotificationItem item(int number) {
    return new NotificationItem(ALERT.id(), posting(number).uid(), EventType.NEW_MATCH, FITS, 1, 1);
  }

  private static JobPosting posting(int number) {
    return JobPosting.first(
        new PostingKey(PluginId.of("lever"), "acme", String.valueOf(number)),
        PostingContent.builder("Engineer " + number, "Acme").build(),
        NOW);
  }

  private void run(Consumer<Stores> work) {
    storage.execute(work);
  }
}
