package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final Duration YEARS = Duration.ofDays(1_000);

  private final Pipeline pipeline =
      Pipeline.of(
          Subscriber.of("ada").route(Route.of("test/pager", "4711")),
          Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()).dedup("once"));

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void aRunRemovesWhatIsOldAndKeepsWhatIsListed() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();

    pipeline.runLater(Duration.ofDays(91));

    assertThat(pipeline.jobwatch.outbox().counts()).isEmpty();
    assertThat(pipeline.jobwatch.alerts().matches("ada/all", 9)).isEmpty();
    assertThat(pipeline.jobwatch.postings().count(PostingStatus.ACTIVE)).isEqualTo(1);
    assertThat(pipeline.jobwatch.sources().fetches("test/board:acme", null, 9).items())
        .as("fetches of the last 90 days")
        .hasSize(1);
  }

  @Test
  void dedupForgetsNothingOfAPostingThatIsListedHoweverOldItIs() {
    pipeline.board.lists(job("1", "Java Engineer"));
    assertThat(pipeline.run().notified()).isEqualTo(1);

    pipeline.runLater(YEARS);
    pipeline.board.lists(job("1", "Senior Java Engineer"));
    RunReport report = pipeline.runLater(Duration.ofHours(2));

    assertThat(report.changed(ChangeKind.CHANGED)).isEqualTo(1);
    assertThat(report.notified()).isZero();
    assertThat(report.suppressedTotal()).isEqualTo(1);
  }

  @Test
  void aPostingThatComesBackBeforeItIsForgottenIsNotToldAgain() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("2", "Baker"));
    pipeline.run();

    pipeline.runLater(Duration.ofDays(200));
    assertThat(pipeline.jobwatch.postings().count(PostingStatus.EXPIRED)).isZero();
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    RunReport report = pipeline.runLater(Duration.ofHours(2));

    assertThat(report.changed(ChangeKind.NEW)).isEqualTo(1);
    assertThat(report.notified()).isZero();
  }

  @Test
  void aPostingThatWasClosedYearsAgoIsNewWhenItComesBack() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("2", "Baker"));
    pipeline.run();

    pipeline.runLater(YEARS);
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));

    assertThat(pipeline.runLater(Duration.ofHours(2)).notified()).isEqualTo(1);
  }

  @Test
  void whatWaitsForADestinationStays() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.RateLimited(Duration.ofDays(1)));
    pipeline.run();
    pipeline.clock.advance(YEARS);

    PruneReport report = pipeline.jobwatch.prune(Duration.ofMinutes(1));

    assertThat(report.removed()).doesNotContainKeys(RetentionKind.DELIVERIES, RetentionKind.LEDGER);
    assertThat(pipeline.jobwatch.outbox().counts()).isEqualTo(Map.of(DeliveryState.RETRYING, 1L));
    assertThat(report.complete()).isTrue();
    pipeline.run();
    assertThat(pipeline.pager.messages()).hasSize(2);
  }

  @Test
  void runsWithinAnHourRemoveOnceAmongThem() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.clock.advance(Duration.ofDays(90).minusMinutes(30));
    pipeline.run();

    pipeline.runLater(Duration.ofMinutes(45));
    assertThat(pipeline.jobwatch.outbox().counts()).isNotEmpty();
    pipeline.runLater(Duration.ofMinutes(15));
    assertThat(pipeline.jobwatch.outbox().counts()).isEmpty();
  }

  @Test
  void erasedSubscribersAreLookedAtAgainSomeAtATime() {
    IntStream.range(0, 45).forEach(one -> pipeline.jobwatch.subscribers().erase("user " + one));

    assertThat(pipeline.jobwatch.prune(Duration.ZERO).complete()).isFalse();
    assertThat(pipeline.jobwatch.prune(Duration.ZERO).complete()).isFalse();
    assertThat(pipeline.jobwatch.prune(Duration.ZERO).complete()).isTrue();
  }

  @Test
  void settingsAreChangedKindByKind() {
    RetentionSettings settings =
        RetentionSettings.defaults()
            .keep(RetentionKind.MATCHES, Duration.ofDays(7))
            .keepForEver(RetentionKind.LEDGER);

    assertThat(settings.kept())
        .containsEntry(RetentionKind.MATCHES, Duration.ofDays(7))
        .containsEntry(RetentionKind.INBOX, Duration.ofDays(180))
        .doesNotContainKey(RetentionKind.LEDGER);
    assertThat(RetentionSettings.off().kept()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.keep(RetentionKind.INBOX, Duration.ofHours(23)))
        .withMessage(
            "Retention of INBOX 'PT23H': it is below a day. Use P1D or more, or keep it for ever.");
  }
}
