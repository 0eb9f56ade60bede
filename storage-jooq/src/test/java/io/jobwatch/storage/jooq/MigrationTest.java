package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigrationTest {

  private static final Path MIGRATIONS =
      Path.of("src/main/resources/io/jobwatch/storage/jooq/migration");

  private final HikariDataSource host = HostPools.inMemory();

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void runsBesideAHostsTablesAndItsOwnHistory() throws SQLException {
    execute("CREATE TABLE \"flyway_schema_history\" (\"installed_rank\" INT PRIMARY KEY)");
    execute("CREATE TABLE customer (id INT PRIMARY KEY)");
    execute("INSERT INTO customer VALUES (7)");

    assertWorks();

    assertThat(strings("SELECT id FROM customer")).containsExactly("7");
    assertThat(strings("SELECT * FROM \"flyway_schema_history\"")).isEmpty();
    assertThat(
            strings(
                "SELECT \"version\" FROM \"jobwatch_schema_history\" WHERE \"version\" IS NOT NULL"
                    + " ORDER BY 1"))
        .containsExactly("0", "1", "2", "3", "5");
  }

  @Test
  void givesAllItsTablesOnePrefix() throws SQLException {
    assertWorks();

    assertThat(
            strings(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"))
        .hasSize(20)
        .allMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("jobwatch_"));
  }

  @Test
  void doesNothingWhenTheTablesAreThere() throws SQLException {
    assertWorks();
    List<String> before = strings("SELECT * FROM \"jobwatch_schema_history\"");

    JooqStorage.of(host).close();

    assertThat(strings("SELECT * FROM \"jobwatch_schema_history\"")).isEqualTo(before);
  }

  @Test
  void goesOnWhereAKilledFirstStartEnded() throws SQLException {
    assertWorks();
    execute("DROP TABLE \"jobwatch_schema_history\"");
    execute("DROP TABLE jobwatch_inbox_message");
    execute("DROP INDEX jobwatch_delivery_claim");

    assertWorks();

    assertThat(strings("SELECT id FROM jobwatch_inbox_message")).isEmpty();
    assertThat(
            strings(
                "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES"
                    + " WHERE INDEX_NAME = 'JOBWATCH_DELIVERY_CLAIM'"))
        .hasSize(1);
  }

  @Test
  void upgradesTheTablesOfVersionOneAndKeepsWhatIsInThem() throws SQLException {
    assertWorks();
    run(stores -> stores.subscribers().save(Subscriber.of("ada")));
    execute("DROP TABLE jobwatch_profile");
    execute("DROP TABLE jobwatch_posting_sketch");
    execute("DROP TABLE jobwatch_application");
    execute("DELETE FROM \"jobwatch_schema_history\" WHERE \"version\" >= '2'");
    Profile profile = Profile.builder("ada").skills("Java").build();

    run(stores -> stores.profiles().save(profile));

    run(stores -> assertThat(stores.profiles().find("ada")).contains(profile));
    assertThat(strings("SELECT board FROM jobwatch_source")).containsExactly("acme");
  }

  @Test
  void findsThePostingsOfAnEarlierVersion() throws SQLException {
    JobPosting posting =
        JobPosting.first(
            new PostingKey(PluginId.of("lever"), "acme", "1"),
            PostingContent.builder("Engineer", "Acme").build(),
            Instant.parse("2026-03-04T05:06:07.123456Z"));
    try (JooqStorage storage = JooqStorage.of(host)) {
      storage.execute(stores -> stores.postings().save(List.of(posting)));
    }
    execute("DROP TABLE jobwatch_posting_sketch");
    execute("DELETE FROM \"jobwatch_schema_history\" WHERE \"version\" >= '3'");

    try (JooqStorage storage = JooqStorage.of(host)) {
      List<PostingSketch> found =
          storage.transaction(
              stores -> stores.postings().newest(PostingStatus.ACTIVE, null, Instant.MIN, 9));
      assertThat(found)
          .containsExactly(
              new PostingSketch(posting.uid(), posting.firstSeen(), PostingSignature.NONE));
    }
  }

  @Test
  void saysOfEarlierMatchesWhoseTheyAre() throws SQLException {
    Alert kept = Alert.named("java").forSubscriber("ada").criteria(Criteria.everything());
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.alerts().save(kept);
          stores.alerts().save(kept.id("deleted"));
          stores.matches().save(List.of(match(kept.id()), match("deleted")));
          stores.alerts().delete("deleted");
        });
    execute("DROP INDEX jobwatch_match_subscriber");
    execute("ALTER TABLE jobwatch_match DROP COLUMN subscriber_key");
    execute("DELETE FROM \"jobwatch_schema_history\" WHERE \"version\" >= '5'");

    run(
        stores -> {
          assertThat(stores.matches().pageOfSubscriber("ada", null, 9).items())
              .containsExactly(match(kept.id()));
          assertThat(stores.matches().of("deleted", 9)).isEmpty();
        });
  }

  private static Match match(String alertId) {
    return new Match(
        alertId,
        "a".repeat(40),
        new Verdict.Scored(80, Priority.LOW, List.of(), List.of(), List.of()),
        MatchOutcome.NOTIFIED,
        "score 80",
        Instant.parse("2026-03-04T05:06:07Z"));
  }

  @Test
  void refusesTablesOfALaterVersion() throws SQLException {
    assertWorks();
    execute(
        "INSERT INTO \"jobwatch_schema_history\" SELECT 9, '999', 'later', 'SQL', 'V999__later.sql',"
            + " 1, 'SA', CURRENT_TIMESTAMP, 1, TRUE");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> JooqStorage.of(host))
        .withMessageContaining("Use the version of Jobwatch that made them, or a later one");
  }

  @Test
  void namesEveryMigrationThatIsShipped() throws Exception {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      List<String> shipped = files.map(file -> file.getFileName().toString()).sorted().toList();
      execute("CREATE TABLE customer (id INT PRIMARY KEY)");
      assertWorks();

      assertThat(
              strings("SELECT \"script\" FROM \"jobwatch_schema_history\" WHERE \"type\" = 'SQL'"))
          .containsExactlyElementsOf(shipped);
    }
  }

  private void assertWorks() {
    try (JooqStorage storage = JooqStorage.of(host)) {
      Source source = Source.of("lever", "acme");
      List<Source> all =
          storage.transaction(
              stores -> {
                stores.sources().save(source);
                return stores.sources().all();
              });
      assertThat(all).containsExactly(source);
    }
  }

  private void run(Consumer<Stores> work) {
    try (JooqStorage storage = JooqStorage.of(host)) {
      storage.execute(work);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = host.getConnection()) {
      DSL.using(connection).execute(sql);
    }
  }

  private List<String> strings(String sql) throws SQLException {
    try (Connection connection = host.getConnection()) {
      return DSL.using(connection).fetch(sql).stream()
          .map(row -> String.join("|", row.into(String[].class)))
          .toList();
    }
  }
}
