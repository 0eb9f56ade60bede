package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.RunReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * More changes than one batch has, which two threads match into the same digests of the same
 * subscribers, in one kind of database.
 */
abstract class SharedBatchesContract {

  private static final int POSTINGS = 2_100;

  /** So many matches fit into one message of the channel. */
  private static final int CAPACITY = 25;

  private static final int SUBSCRIBERS = 3;

  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-03-03T08:00:00Z"), ZoneOffset.UTC);

  private static final Frequency WEEKLY = Frequency.weekly(DayOfWeek.MONDAY, LocalTime.NOON);

  private final TestServer server;

  SharedBatchesContract(TestServer server) {
    this.server = server;
  }

  @Test
  void areToldWholeAndOnce() {
    try (TestDatabase database = server.fresh();
        JooqStorage storage = JooqStorage.of(database.pool());
        Jobwatch jobwatch = build(storage)) {
      RunReport report = jobwatch.runOnce();

      assertThat(report.ok()).as("%s", report).isTrue();
      int matches = POSTINGS * (SUBSCRIBERS + 1);
      assertThat(report.matched()).isEqualTo(matches);
      assertThat(report.suppressed()).isEmpty();
      assertThat(count(database, "match")).isEqualTo(matches);
      assertThat(count(database, "ledger_entry")).isEqualTo(matches);
      assertThat(count(database, "digest_match WHERE alert_id <> 'limited'"))
          .isEqualTo(POSTINGS * SUBSCRIBERS);
      // One message is told at once, which is all that the subscriber wants in a day.
      assertThat(count(database, "digest_match WHERE alert_id = 'limited'"))
          .isEqualTo(POSTINGS - CAPACITY);
      assertThat(count(database, "change WHERE claim_at IS NOT NULL")).isZero();
      assertThat(database.rows("SELECT DISTINCT trigger_count FROM jobwatch_alert"))
          .containsExactly(Integer.toString(POSTINGS));
    }
  }

  private static Jobwatch build(JooqStorage storage) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .storage(storage)
            .clock(MORNING)
            .plugin(new ListedBoard(listed()))
            .source(Source.of(ListedBoard.ID, "acme"))
            .channel("in_app");
    for (int i = 0; i < SUBSCRIBERS; i++) {
      String id = "s" + i;
      builder.subscriber(Subscriber.of(id).route("in_app", id).frequency(WEEKLY));
      builder.alert(all(id, id));
    }
    builder.subscriber(Subscriber.of("one").route("in_app", "one").perDay(1));
    return builder.alert(all("one", "limited")).build();
  }

  private static Alert all(String subscriberId, String id) {
    return Alert.named("all")
        .forSubscriber(subscriberId)
        .criteria(Criteria.builder().keywords("job").build())
        .id(id);
  }

  private static int count(TestDatabase database, String rows) {
    return Integer.parseInt(database.rows("SELECT COUNT(*) FROM jobwatch_" + rows).get(0));
  }

  private static List<ScrapedPosting> listed() {
    return IntStream.range(0, POSTINGS)
        .mapToObj(number -> PostingContent.builder("Job " + number, "Acme").build())
        .map(content -> ScrapedPosting.open(content.title(), content))
        .toList();
  }
}
