package io.jobwatch.storage.jooq;

import static io.jobwatch.storage.jooq.ManyRows.ALERT;
import static io.jobwatch.storage.jooq.ManyRows.DELIVERY;
import static io.jobwatch.storage.jooq.ManyRows.DIGEST;
import static io.jobwatch.storage.jooq.ManyRows.NOTIFICATION;
import static io.jobwatch.storage.jooq.ManyRows.NOW;
import static io.jobwatch.storage.jooq.ManyRows.POSTING;
import static io.jobwatch.storage.jooq.ManyRows.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.EventType;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.storage.jooq.RecordedStatements.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What nodes do again and again reads no table as a whole, in one kind of database with 16,384 rows
 * in each table. Counts over everything are not among it, nor what gives everything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HotReadsContract {

  private static final String UID = POSTING.uid();
  private static final Lease LEASE = new Lease("one", NOW.plusSeconds(9), NOW.plusSeconds(99), 10);

  /**
   * An index of the ledger that is gone through by subscriber and posting: in the words of H2, of
   * PostgreSQL, and by the length of what MariaDB compares.
   */
  private static final Pattern BOTH =
      Pattern.compile(
          "subscriber_key = given.subscriber_key\\s+and posting_uid = given.posting_uid"
              + "|index cond: .*subscriber_key.* and .*posting_uid"
              + "|key=primary\\|key_len=322\\|");

  private static final Pattern READING =
      Pattern.compile("\\(?(select|update|delete) |insert .* from jobwatch_");

  /** Counts over everything, what gives everything, and what one node does once an hour. */
  private static final Set<String> OVER_EVERYTHING =
      Set.of(
          "alerts.forgetOldChanges",
          "changes.count",
          "deliveries.counts",
          "postings.count",
          "sources.all",
          "sources.failing",
          "sources.fetched",
          "statistics.channels",
          "statistics.fetchesByCompany",
          "statistics.fetchesBySource",
          "statistics.period",
          "statistics.queue",
          "statistics.queueByChannel",
          "statistics.queueBySubscriber",
          "subscribers.all");

  private final TestDatabase database;
  private final RecordedStatements recorded;
  private final JooqStorage storage;
  private final CalledMethods called = new CalledMethods();

  /** What added the first rows, which is looked at when there are many. */
  private List<Sent> whenFilled = List.of();

  HotReadsContract(TestServer server) {
    database = server.fresh();
    recorded = new RecordedStatements(database.pool());
    storage = JooqStorage.of(recorded.dataSource());
  }

  @BeforeAll
  void fill() {
    recorded.sent.clear();
    storage.execute(stores -> ManyRows.first(called.of(stores)));
    whenFilled = List.copyOf(recorded.sent);
    ManyRows.copy(database);
  }

  @AfterAll
  void close() {
    storage.close();
    database.close();
  }

  @Test
  void useIndexes() {
    List<Consumer<Stores>> works =
        List.of(
            HotReadsContract::claims,
            HotReadsContract::ingest,
            HotReadsContract::lookUps,
            HotReadsContract::outbox,
            HotReadsContract::pages,
            HotReadsContract::retention,
            HotReadsContract::removals,
            HotReadsContract::definitions);
    Stream<String> whole =
        Stream.concat(wholeTables(whenFilled), works.stream().flatMap(this::wholeTables));
    assertThat(whole).isEmpty();
    Set<String> left = CalledMethods.all();
    left.removeAll(called.names);
    assertThat(left).isEqualTo(OVER_EVERYTHING);
  }

  @Test
  void lookUpPairsByBothColumns() {
    recorded.sent.clear();
    storage.execute(stores -> stores.ledger().history(Map.of("ada", List.of(UID, "1"))));

    QueryPlans plans = new QueryPlans(database);
    assertThat(recorded.sent.stream().filter(one -> one.sql().contains("jobwatch_ledger_entry")))
        .hasSize(1)
        .allSatisfy(one -> assertThat(String.join("\n", plans.of(one))).containsPattern(BOTH));
  }

  @Test
  void logAThousandAlertsAtATime() {
    List<Alert> alerts =
        IntStream.range(0, 10_000)
            .mapToObj(number -> Alert.named("java " + number).forSubscriber("many"))
            .map(alert -> alert.criteria(ALERT.criteria()))
            .toList();
    storage.execute(stores -> stores.subscribers().save(Subscriber.of("many")));
    recorded.sent.clear();
    storage.execute(stores -> stores.alerts().save(alerts));

    assertThat(recorded.sent).hasSizeLessThan(25);
    assertThat(recorded.sent.stream().filter(one -> one.sql().contains("jobwatch_alert_change")))
        .hasSizeBetween(1, 10);
  }

  private static void claims(Stores stores) {
    assertThat(stores.sources().claimDue(LEASE)).hasSize(10);
    stores.sources().claim(LEASE, List.of(SOURCE.id()));
    stores.sources().renew(SOURCE.id(), "one", NOW);
    stores.sources().finish(SOURCE.id(), "one", SourceHealth.UNKNOWN, NOW);
    stores.sources().nextDue();
    assertThat(stores.changes().claim(LEASE)).hasSize(10);
    stores.changes().renew("one", List.of(1L, 2L), NOW);
    stores.changes().waiting(NOW);
    stores.changes().finish("one", List.of(1L, 2L));
    assertThat(stores.digests().claim(LEASE)).hasSize(10);
    stores.digests().open(List.of(DIGEST));
    stores.digests().close(List.of(DIGEST.id()), "one");
    stores.digests().matches(List.of(DIGEST.id()));
    stores.digests().take(List.of(DIGEST.id()), SampleDeliveries.NOW);
    stores.digests().of("ada");
    stores.digests().nextDue();
    OperatorMark mark = stores.operators().mark("ada", EventType.DAILY_SUMMARY).orElseThrow();
    stores.operators().replace(mark);
    stores.retention().claim(NOW, NOW.plusSeconds(60));
    stores.retention().sweepErased(NOW, null, 9);
  }

  private static void ingest(Stores stores) {
    stores.postings().summaries(POSTING.key().scraper(), POSTING.key().board());
    stores.postings().summaries(List.of(UID));
    stores.postings().seen(List.of(UID), NOW);
    stores.postings().missed(List.of(UID));
    stores.postings().find(List.of(UID, "1"));
    stores.postings().lockClosed(List.of(UID, "1"));
    stores.postings().findForMatching(List.of(UID, "1"));
    stores.postings().findWithoutDescription(List.of(UID, "1"));
    stores.postings().save(List.of(POSTING), posting -> PostingSignature.NONE);
  }

  private static void lookUps(Stores stores) {
    stores.sources().find(SOURCE.id());
    stores.sources().health(SOURCE.id());
    stores.subscribers().find(List.of("ada", "bo"));
    stores.subscribers().lock(List.of("ada", "bo"));
    stores.subscribers().disabled(List.of("ada", "bo"));
    stores.subscribers().snoozes(List.of("ada", "bo"));
    stores.profiles().find(List.of("ada", "bo"));
    stores.alerts().find(List.of(ALERT.id()));
    stores.alerts().of("ada");
    assertThat(stores.alerts().active(List.of(ALERT.id()))).hasSize(1);
    assertThat(stores.alerts().changes(0, 10)).hasSize(10);
    assertThat(stores.alerts().changes(10_000, 10)).hasSize(10);
    assertThat(stores.alerts().lastChange()).isPositive();
    stores.alerts().triggered(Map.of(ALERT.id(), 1), NOW);
    stores.alerts().activity(ALERT.id());
    stores.matches().find(ALERT.id(), UID);
    stores.matches().find(Map.of(ALERT.id(), List.of(UID, "1")));
    stores.matches().of(ALERT.id(), 10);
    stores.matches().with(MatchOutcome.HELD, 10);
    stores.matches().with(MatchOutcome.NOTIFIED, 10);
    stores.ledger().history("ada", List.of(UID, "1"));
    stores.ledger().history(Map.of("ada", List.of(UID, "1"), "bo", List.of(UID)));
    stores.ledger().leftOut("ada", List.of(ManyRows.ITEM.over(1)));
    stores.inbox().list("ada", true, 10);
    stores.inbox().unreadCount("ada");
    stores.inbox().markRead("ada", "m1", NOW);
    stores.inbox().markAllRead("ada", NOW, NOW);
    stores.applications().find("ada", UID);
    stores.companies().find("Acme");
  }

  private static void definitions(Stores stores) {
    stores.subscribers().save(Subscriber.of("ada").active(false));
    stores.alerts().save(ALERT.active(false));
    stores.alerts().delete(ALERT.id());
    stores.sources().save(SOURCE.tier(CompanyTier.S));
    stores.sources().save(SOURCE);
    stores.companies().save(Company.of("Acme").tier(CompanyTier.S));
    stores.companies().delete("Acme");
    stores.subscribers().delete("ada");
  }

  private static void removals(Stores stores) {
    stores.applications().delete("ada", UID);
    stores.inbox().delete("ada", "m1");
    stores.profiles().delete("ada");
    stores.retention().reschedule(NOW);
    stores.sources().delete(SOURCE.id());
    stores.subscribers().enable("ada", Destination.of("webhook", "https://gone.example"));
    stores.subscribers().wake("ada", Snooze.Kind.COMPANY, "Acme");
    stores.subscribers().erase("ada", NOW);
  }

  private static void outbox(Stores stores) {
    assertThat(stores.deliveries().claim(LEASE, List.of(), SampleDeliveries.CHANNELS)).hasSize(10);
    stores.deliveries().finish(List.of(new LeasedDelivery(DELIVERY, "one")));
    List<Notification> more =
        Stream.of("ada", "bo").map(id -> SampleDeliveries.notification("of-" + id, id)).toList();
    stores
        .deliveries()
        .add(
            more,
            more.stream().map(one -> Delivery.pending(one.id(), one, DELIVERY.route())).toList());
    stores.deliveries().nextDue(SampleDeliveries.CHANNELS);
    stores.deliveries().notified("ada", NOW);
    stores.deliveries().attemptCounts(List.of("d1"));
    stores.deliveries().attempts(List.of("d1"));
    stores.deliveries().find("d1");
    stores.deliveries().in(DeliveryState.FAILED, 10);
    stores.deliveries().in(DeliveryState.PENDING, 10);
    stores.deliveries().of("ada", 10);
    stores.deliveries().created("ada", NOW);
    stores.deliveries().delivered(Map.of("ada", NOW, "bo", NOW));
    stores.deliveries().notifications(List.of(NOTIFICATION.id()));
    stores.deliveries().replay("d1", NOW);
  }

  private static void pages(Stores stores) {
    stores.sources().page(null, 10);
    stores.postings().newest(PostingStatus.ACTIVE, null, NOW, 10);
    stores.subscribers().page(null, 10);
    stores.alerts().page(null, 10);
    stores.alerts().pageOfSubscriber("ada", null, 10);
    stores.matches().pageOfAlert(ALERT.id(), null, 10);
    stores.matches().pageOfSubscriber("ada", null, 10);
    stores.ledger().pageOfSubscriber("ada", null, 10);
    stores.deliveries().pageOfState(DeliveryState.PENDING, null, 10);
    stores.deliveries().pageOfSubscriber("ada", null, 10);
    var audit = stores.deliveries().pageOfTime(NOW, NOW.plusSeconds(60), null, 10);
    stores.deliveries().audit(audit);
    stores.deliveries().pageOfTime(NOW, NOW.plusSeconds(60), audit.next(), 10);
    stores.inbox().pageOfSubscriber("ada", false, null, 10);
    stores.inbox().pageOfSubscriber("ada", true, null, 10);
    stores.applications().pageOfSubscriber("ada", null, null, 10);
    stores.companies().page(null, 10);
    stores.fetches().pageOfSource(SOURCE.id(), null, 10);
  }

  private static void retention(Stores stores) {
    for (RetentionKind kind : RetentionKind.values()) {
      stores.retention().prune(kind, NOW.plus(Duration.ofMinutes(5)), 100);
    }
  }

  /** The statements of some work that read a table as a whole, with how they are run. */
  private Stream<String> wholeTables(Consumer<Stores> work) {
    recorded.sent.clear();
    storage.execute(stores -> work.accept(called.of(stores)));
    return wholeTables(recorded.sent);
  }

  private Stream<String> wholeTables(List<Sent> all) {
    List<Sent> sent =
        all.stream()
            .filter(one -> READING.matcher(one.sql()).lookingAt())
            // Of the one there is a row, and of the other a page is read by its key.
            .filter(one -> !one.sql().contains("jobwatch_turn"))
            .filter(one -> !one.sql().contains("jobwatch_erasure"))
            .toList();
    assertThat(sent).hasSizeGreaterThan(5);
    QueryPlans plans = new QueryPlans(database);
    return sent.stream().filter(plans::readsWholeTable).map(one -> one.sql() + plans.of(one));
  }
}
