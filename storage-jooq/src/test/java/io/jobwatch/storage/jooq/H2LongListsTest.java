package io.jobwatch.storage.jooq;

import static io.jobwatch.storage.jooq.ManyRows.ALERT;
import static io.jobwatch.storage.jooq.ManyRows.NOW;
import static io.jobwatch.storage.jooq.ManyRows.POSTING;
import static io.jobwatch.storage.jooq.ManyRows.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.Stores;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Of a long list of one subscriber, alert or source H2 reads what is shown and not all of it. */
class H2LongListsTest {

  private static final Alert RARE =
      Alert.named("Rare").forSubscriber("ada").criteria(Criteria.everything()).id("ada/rare");

  private static final Verdict.Scored FITS =
      new Verdict.Scored(80, Priority.NORMAL, List.of(), List.of(), List.of());

  private final TestDatabase database = TestServer.H2.fresh();
  private final RecordedStatements recorded = new RecordedStatements(database.pool());

  @Test
  void areReadAsFarAsTheyAreShown() {
    try (database;
        JooqStorage storage = JooqStorage.of(recorded.dataSource())) {
      storage.execute(ManyRows::first);
      ManyRows.copy(database);
      for (String table : List.of("delivery", "match", "inbox_message", "application")) {
        giveToOne(table, "subscriber_key", "subscriber");
      }
      giveToOne("match", "alert_key", "alert");
      giveToOne("fetch", "source_key", "source");
      storage.execute(H2LongListsTest::saveRareMatch);
      recorded.sent.clear();

      storage.execute(H2LongListsTest::show);

      QueryPlans plans = new QueryPlans(database);
      assertThat(recorded.sent).hasSizeGreaterThan(12);
      assertThat(
              recorded.sent.stream()
                  .filter(plans::readsWholeTable)
                  .map(one -> one.sql() + plans.of(one)))
          .isEmpty();
    }
  }

  private static void show(Stores stores) {
    twoPages(after -> stores.deliveries().pageOfSubscriber("ada", after, 10));
    twoPages(after -> stores.matches().pageOfSubscriber("ada", after, 10));
    twoPages(after -> stores.matches().pageOfAlert(ALERT.id(), after, 10));
    twoPages(after -> stores.inbox().pageOfSubscriber("ada", false, after, 10));
    twoPages(after -> stores.inbox().pageOfSubscriber("ada", true, after, 10));
    twoPages(after -> stores.applications().pageOfSubscriber("ada", null, after, 10));
    twoPages(after -> stores.fetches().pageOfSource(SOURCE.id(), after, 10));
    assertThat(stores.deliveries().of("ada", 10)).hasSize(10);
    assertThat(stores.matches().of(ALERT.id(), 10)).hasSize(10);
    assertThat(stores.matches().of(RARE.id(), 10)).hasSize(1);
    assertThat(stores.inbox().list("ada", false, 10)).hasSize(10);
  }

  private static void saveRareMatch(Stores stores) {
    stores.alerts().save(RARE);
    stores
        .matches()
        .save(
            List.of(
                new Match(
                    RARE.id(),
                    POSTING.uid(),
                    ChangeKind.NEW,
                    FITS,
                    MatchOutcome.NOTIFIED,
                    "",
                    NOW)));
  }

  private static void twoPages(Function<PageCursor, Page<?>> pages) {
    Page<?> first = pages.apply(null);
    assertThat(first.items()).hasSize(10);
    assertThat(pages.apply(first.next()).items()).hasSize(10);
  }

  /** The keys of copies have an x, which no hexadecimal number has. */
  private void giveToOne(String table, String column, String owner) {
    database.execute(
        ("UPDATE jobwatch_%1$s SET %2$s ="
                + " (SELECT id_key FROM jobwatch_%3$s WHERE id_key NOT LIKE '%%x%%')")
            .formatted(table, column, owner));
  }
}
