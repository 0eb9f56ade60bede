package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Decision;
import io.jobwatch.model.Match;
import io.jobwatch.model.Page;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Subscriber;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a host shows of a subscriber's alerts, and of what is not there. */
class AlertViewsTest {

  private static final Alert JAVA = alert("ada", "java");
  private static final Alert RUST = alert("ada", "rust");
  private static final Alert OTHER = alert("bo", "java");

  private final Pipeline pipeline =
      Pipeline.of(Subscriber.of("ada").route("test/pager", "4711"), JAVA, RUST);

  private final Alerts alerts = pipeline.jobwatch.alerts();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void areTheAlertsOfOneSubscriberPageByPage() {
    pipeline.jobwatch.subscribers().save(Subscriber.of("bo"));
    alerts.save(OTHER);

    Page<Alert> first = alerts.pageOf("ada", null, 1);
    Page<Alert> last = alerts.pageOf("ada", first.next(), 1);

    assertThat(Stream.of(first, last).flatMap(page -> page.items().stream()))
        .containsExactlyInAnyOrder(JAVA, RUST);
    assertThat(last.next()).isNull();
    assertThat(alerts.pageOf("bo", null, 9).items()).containsExactly(OTHER);
  }

  @Test
  void areTheMatchesOfAllOfThemPageByPage() {
    pipeline.jobwatch.subscribers().save(Subscriber.of("bo").route("test/pager", "4712"));
    alerts.save(OTHER);
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Rust Engineer"));
    pipeline.run();

    Page<Match> first = alerts.matchesOf("ada", null, 1);
    Page<Match> last = alerts.matchesOf("ada", first.next(), 1);

    assertThat(Stream.of(first, last).flatMap(page -> page.items().stream()))
        .extracting(Match::alertId)
        .containsExactlyInAnyOrder(JAVA.id(), RUST.id());
    assertThat(last.next()).isNull();
    assertThat(alerts.matchesOf("bo", null, 9).items())
        .extracting(Match::alertId)
        .containsExactly(OTHER.id());
  }

  @Test
  void areEmptyForWhatIsNotThere() {
    assertThat(alerts.activity("nope")).isEqualTo(AlertActivity.NONE);
    assertThat(alerts.shouldNotify("nope", "nope"))
        .isEqualTo(new Decision.Suppress("there is no alert nope"));
    assertThat(alerts.shouldNotify(JAVA.id(), "nope"))
        .isEqualTo(new Decision.Suppress("there is no posting nope"));
    assertThat(alerts.pageOf("nope", null, 9).items()).isEmpty();
    assertThat(alerts.matchesOf("nope", null, 9).items()).isEmpty();
    assertThat(pipeline.jobwatch.sources().health("nope")).isEqualTo(SourceHealth.UNKNOWN);
  }

  private static Alert alert(String subscriberId, String keyword) {
    return Alert.named(keyword)
        .forSubscriber(subscriberId)
        .criteria(Criteria.builder().keywords(keyword).build());
  }
}
