package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Company;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.Notification;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables made, brought to this version and taken back, in one kind of database. */
abstract class MigrationContract {

  private static final Path MIGRATIONS =
      Path.of("src/main/resources/io/jobwatch/storage/jooq/migration");

  final TestDatabase database;
  private final String history;

  MigrationContract(TestServer server) {
    database = server.fresh();
    history = database.quoted("jobwatch_schema_history");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void runsBesideAHostsTablesAndItsOwnHistory() {
    String flyways = database.quoted("flyway_schema_history");
    database.execute("CREATE TABLE " + flyways + " (installed_rank INT PRIMARY KEY)");
    database.execute("CREATE TABLE customer (id INT PRIMARY KEY)");
    database.execute("INSERT INTO customer VALUES (7)");

    assertWorks();

    assertThat(database.rows("SELECT id FROM customer")).containsExactly("7");
    assertThat(database.rows("SELECT * FROM " + flyways)).isEmpty();
    assertThat(versions()).startsWith("0", "1", "2", "3");
  }

  @Test
  void doesNothingWhenTheTablesAreThere() {
    assertWorks();
    List<String> before = versions();

    assertWorks();

    assertThat(versions()).isEqualTo(before);
  }

  @Test
  void keepsTwoStoragesApartByTheirPrefixes() {
    Source other = Source.of("lever", "other");
    try (JooqStorage mine = open();
        JooqStorage theirs =
            JooqStorage.builder().dataSource(database.pool()).tablePrefix("jw2_").open()) {
      theirs.execute(stores -> stores.sources().save(other));

      assertThat(mine.<List<Source>>transaction(stores -> stores.sources().all())).isEmpty();
      assertThat(theirs.<List<Source>>transaction(stores -> stores.sources().all()))
          .containsExactly(other);
    }
    assertThat(database.rows("SELECT board FROM jw2_source")).containsExactly("other");
    assertThat(database.rows("SELECT board FROM jobwatch_source")).isEmpty();
  }

  @Test
  void keepsTablesInASchemaOfTheirOwn() {
    String name = "jw_" + ProcessHandle.current().pid();
    try (JooqStorage inside = JooqStorage.of(database.pool(), name);
        JooqStorage outside = open()) {
      inside.execute(stores -> stores.sources().save(Source.of("lever", "inside")));

      assertThat(outside.<List<Source>>transaction(stores -> stores.sources().all())).isEmpty();
      assertThat(inside.<List<Source>>transaction(stores -> stores.sources().all())).hasSize(1);
    }
    database.execute("DROP SCHEMA " + database.quoted(name) + database.cascade());
  }

  @Test
  void goesOnWhereAKilledFirstStartEnded() {
    assertWorks();
    database.execute("DROP TABLE " + history);
    database.execute("DROP TABLE jobwatch_inbox_message");
    database.execute(database.dropIndex("jobwatch_delivery_claim", "jobwatch_delivery"));

    assertWorks();

    assertThat(database.rows("SELECT id FROM jobwatch_inbox_message")).isEmpty();
    database.execute(database.dropIndex("jobwatch_delivery_claim", "jobwatch_delivery"));
  }

  @Test
  void letsTwoNodesStartForTheFirstTimeAtOnce() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> starts = List.of(this::opensWell, this::opensWell);
      for (Future<Boolean> start : nodes.invokeAll(starts)) {
        assertThat(start.get()).isTrue();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(versions()).doesNotHaveDuplicates();
    assertWorks();
  }

  private boolean opensWell() {
    try (JooqStorage storage = open()) {
      return storage.transaction(stores -> stores.sources().all().isEmpty());
    }
  }

  @Test
  void runsAMigrationThatFailedAgain() {
    assertWorks();
    database.execute("DROP TABLE jobwatch_profile");
    database.execute(
        "UPDATE %s SET %s = FALSE WHERE %s = '2'"
            .formatted(history, database.quoted("success"), database.quoted("version")));
    database.execute(
        "DELETE FROM %s WHERE %s NOT IN ('0', '1', '2')"
            .formatted(history, database.quoted("version")));

    assertWorks();

    assertThat(database.rows("SELECT wishes FROM jobwatch_profile")).isEmpty();
  }

  @Test
  void upgradesTheTablesOfVersionOneAndKeepsWhatIsInThem() {
    JobPosting posting =
        JobPosting.first(
            new PostingKey(PluginId.of("lever"), "acme", "1"),
            PostingContent.builder("Engineer", "Acme").build(),
            Instant.parse("2026-03-04T05:06:07.123456Z"));
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.postings().save(List.of(posting));
        });
    List<String> tables = database.tables();

    assertThat(downgrade(1)).isGreaterThanOrEqualTo(2);
    assertThat(versions()).containsExactly("1");
    assertThat(database.tables())
        .contains("jobwatch_posting")
        .doesNotContain("jobwatch_profile", "jobwatch_posting_sketch");

    Profile profile = Profile.builder("ada").skills("Java").build();
    run(stores -> stores.profiles().save(profile));
    assertThat(this.<List<Profile>>get(stores -> stores.profiles().find(List.of("ada"))))
        .containsExactly(profile);
    assertThat(database.tables()).isEqualTo(tables);
    assertThat(
            this.<List<PostingSketch>>get(
                stores -> stores.postings().newest(PostingStatus.ACTIVE, null, Instant.MIN, 9)))
        .containsExactly(
            new PostingSketch(posting.uid(), posting.firstSeen(), PostingSignature.NONE));
  }

  @Test
  void keepsLeasesOfDeliveriesWhenTheyGetAColumnOfTheirOwn() {
    run(
        stores -> {
          SampleDeliveries.add(stores.deliveries(), "ada", 2, "own");
          assertThat(claim(stores, "one", 1)).hasSize(1);
        });
    downgrade(6);
    // As the version before has them.
    database.execute(
        "UPDATE jobwatch_delivery SET state = 'LEASED', claim_at = due_at + 60000000"
            + " WHERE lease_key IS NOT NULL");

    run(
        stores -> {
          assertThat(stores.deliveries().in(DeliveryState.LEASED, 9)).hasSize(1);
          assertThat(claim(stores, "two", 9)).hasSize(1);
        });
    String first = " FROM jobwatch_delivery WHERE queue_number = 1";
    assertThat(database.rows("SELECT lease_until - claim_at" + first)).containsExactly("60000000");
    assertThat(database.rows("SELECT state" + first)).containsExactly("PENDING");
  }

  @Test
  void looksUpTheCompanyOfASourceThatAnEarlierVersionSaved() {
    Source ofAcme = Source.of("lever", "acme").company("Acme & Söhne 😀");
    Source other = Source.of("lever", "other").company("acme & söhne 😀");
    run(
        stores -> {
          stores.sources().save(ofAcme);
          stores.sources().save(other);
        });
    downgrade(7);

    run(stores -> stores.companies().save(Company.of("Acme & Söhne 😀").enabled(false)));

    assertThat(this.<List<Source>>get(stores -> stores.sources().fetched())).containsExactly(other);
  }

  @Test
  void readsMatchesThatAnEarlierVersionMade() {
    run(ManyRows::first);
    downgrade(11);

    Match match =
        this.<Optional<Match>>get(
                stores -> stores.matches().find(ManyRows.ALERT.id(), ManyRows.POSTING.uid()))
            .orElseThrow();
    assertThat(match.cause()).isEqualTo(ChangeKind.CHANGED);
    assertThat(
            this.<List<LedgerEntry>>get(
                stores -> stores.ledger().history("ada", List.of(ManyRows.POSTING.uid()))))
        .singleElement()
        .matches(LedgerEntry::told, "is told");
    assertThat(
            this.<List<DigestMatch>>get(
                stores -> stores.digests().matches(List.of(ManyRows.DIGEST.id()))))
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.item().sequence()).isZero());
  }

  @Test
  void leavesNoReportToAVersionThatCannotReadIt() {
    Instant now = Instant.parse("2026-03-04T05:06:07Z");
    OperatorReport report =
        new OperatorReport(EventType.DAILY_SUMMARY, "[Daily summary]", Map.of(), List.of());
    Notification notification = Notification.of("n1", "ops", Priority.NORMAL, report, now);
    Delivery delivery = Delivery.pending("d1", notification, Route.of("email", "ops@acme.example"));
    run(stores -> stores.deliveries().add(notification, List.of(delivery)));

    downgrade(7);
    downgrade(7);

    for (String table : List.of("notification", "delivery", "attempt")) {
      assertThat(database.rows("SELECT * FROM jobwatch_" + table)).as(table).isEmpty();
    }
  }

  @Test
  void goesBackOneVersionAndForwardAgain() {
    assertWorks();
    List<String> all = versions();

    assertThat(downgrade(all.size() - 1)).isEqualTo(1);
    assertThat(downgrade(all.size() - 1)).isZero();
    assertThat(versions()).isEqualTo(all.subList(0, all.size() - 1));

    assertWorks();
    assertThat(versions()).isEqualTo(all);
  }

  @Test
  void refusesTablesOfALaterVersion() {
    assertWorks();
    database.execute(
        "INSERT INTO "
            + history
            + " SELECT 99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'SA', CURRENT_TIMESTAMP, 1,"
            + " TRUE");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(this::open)
        .withMessageContaining("Use the version of Jobwatch that made them, or a later one");
  }

  @Test
  void runsEveryMigrationThatIsShippedAndHasAWayBackFromEach() throws Exception {
    assertWorks();
    try (Stream<Path> files = Files.list(MIGRATIONS).filter(Files::isRegularFile)) {
      List<String> shipped = files.map(file -> file.getFileName().toString()).sorted().toList();

      assertThat(
              database.rows(
                  "SELECT %s FROM %s WHERE %s = 'SQL'"
                      .formatted(database.quoted("script"), history, database.quoted("type"))))
          .containsExactlyInAnyOrderElementsOf(shipped);
      assertThat(shipped)
          .filteredOn(name -> !name.startsWith("V1__"))
          .allSatisfy(
              name -> assertThat(MIGRATIONS.resolve("undo/U" + name.substring(1))).exists());
      for (String name : shipped) {
        assertThat(Files.readAllLines(MIGRATIONS.resolve(name)))
            .as(name)
            .filteredOn(line -> !line.startsWith("--"))
            .noneMatch(line -> line.contains("jobwatch_") || line.contains(" CHAR("))
            .noneMatch(line -> line.equals(");"));
      }
    }
  }

  private int downgrade(int version) {
    return JooqStorage.builder().dataSource(database.pool()).downgrade(version);
  }

  private List<String> versions() {
    String version = database.quoted("version");
    return database.rows(
        "SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL ORDER BY %3$s"
            .formatted(version, history, database.quoted("installed_rank")));
  }

  private void assertWorks() {
    Source source = Source.of("lever", "acme");
    run(stores -> stores.sources().save(source));
    assertThat(this.<List<Source>>get(stores -> stores.sources().all())).containsExactly(source);
  }

  private JooqStorage open() {
    return JooqStorage.of(database.pool());
  }

  private static List<Delivery> claim(Stores stores, String token, int limit) {
    Instant now = SampleDeliveries.NOW;
    Lease lease = new Lease(token, now, now.plusSeconds(30), limit);
    return stores.deliveries().claim(lease, List.of(), SampleDeliveries.CHANNELS);
  }

  private void run(Consumer<Stores> work) {
    try (JooqStorage storage = open()) {
      storage.execute(work);
    }
  }

  private <T> T get(Function<Stores, T> work) {
    try (JooqStorage storage = open()) {
      return storage.transaction(work);
    }
  }
}
