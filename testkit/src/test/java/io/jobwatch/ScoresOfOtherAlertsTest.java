package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.dedup.DedupStrategies;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EventType;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A score is better than another one only where the same alert has given both. */
class ScoresOfOtherAlertsTest {

  private static final Alert FIT =
      alert("fit")
          .matcher("skills")
          .threshold(1, Priority.LOW)
          .dedup(DedupStrategies.CONTENT_AWARE);

  private final Pipeline pipeline =
      Pipeline.of(Subscriber.of("ada").route("test/pager", "4711"), FIT);

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void whatAnotherAlertScoresHigherIsNotToldAgain() {
    tellOfHalfAFit();

    pipeline.jobwatch.alerts().save(alert("all"));
    lists("Java!");

    assertThat(told()).containsExactly(EventType.NEW_MATCH);
  }

  @Test
  void whatAnotherAlertScoresHigherIsNoNewEventForWhoIsToldOncePerEvent() {
    tellOfHalfAFit();

    pipeline.jobwatch.alerts().save(alert("all").dedup(DedupStrategies.ONCE));
    lists("Java!");

    assertThat(told()).containsExactly(EventType.NEW_MATCH);
  }

  @Test
  void whatTheSameAlertScoresHigherIsToldAgain() {
    tellOfHalfAFit();

    lists("Java and Kotlin");

    assertThat(told()).containsExactly(EventType.NEW_MATCH, EventType.SCORE_IMPROVED);
  }

  private void tellOfHalfAFit() {
    pipeline
        .jobwatch
        .subscribers()
        .saveProfile(Profile.builder("ada").skills("Java", "Kotlin").build());
    lists("Java");
    assertThat(told()).containsExactly(EventType.NEW_MATCH);
  }

  private void lists(String description) {
    pipeline.board.lists(
        ScrapedPosting.open(
            "1", PostingContent.builder("Engineer", "Acme").descriptionText(description).build()));
    pipeline.runLater(Duration.ofDays(2));
  }

  private EventType[] told() {
    return pipeline.pager.messages().stream()
        .flatMap(message -> message.items().stream())
        .map(MessageItem::event)
        .toArray(EventType[]::new);
  }

  private static Alert alert(String name) {
    return Alert.named(name).forSubscriber("ada").criteria(Criteria.everything());
  }
}
