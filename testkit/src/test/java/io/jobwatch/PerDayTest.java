package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many notifications a day a subscriber gets who wants no more than so many. */
class PerDayTest {

  private static final Subscriber ADA = Subscriber.of("ada").route("test/pager", "4711");
  private static final Subscriber BOTH = ADA.route("test/mail", "ada");

  @Test
  void eachMessageOfAMatchThatFitsIntoNoOtherCounts() {
    try (Pipeline pipeline = everything(ADA.perDay(5))) {
      pipeline.pager.capacity(1);
      pipeline.board.lists(jobs(30));
      pipeline.run();

      assertThat(pipeline.pager.messages()).hasSize(5);
      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.pager.messages()).hasSize(30);
    }
  }

  @Test
  void oneMessageOverSeveralRoutesCountsOnce() {
    try (Pipeline pipeline = everything(BOTH.perDay(5))) {
      pipeline.pager.capacity(10);
      pipeline.clock.advance(untilMorning());
      for (int run = 1; run <= 7; run++) {
        pipeline.board.lists(jobs(run));
        pipeline.runLater(Duration.ofMinutes(1));
      }

      assertThat(pipeline.pager.messages()).hasSize(5);
      assertThat(pipeline.mail.messages()).hasSize(5);
    }
  }

  @Test
  void messagesThatDifferByRouteCountEach() {
    try (Pipeline pipeline = everything(BOTH.perDay(3))) {
      pipeline.pager.capacity(1);
      pipeline.board.lists(jobs(30));
      pipeline.run();

      // Two that carry one match, and one with both of them.
      assertThat(pipeline.pager.messages()).hasSize(2);
      assertThat(pipeline.mail.messages())
          .singleElement()
          .satisfies(message -> assertThat(message.items()).hasSize(2));
    }
  }

  @Test
  void messagesWithTheSameMatchesAreOneNotification() {
    try (Pipeline pipeline = everything(BOTH)) {
      pipeline.pager.capacity(10);
      pipeline.board.lists(jobs(10));
      assertThat(pipeline.run().notified()).isEqualTo(1);

      pipeline.board.lists(jobs(31));
      assertThat(pipeline.runLater(Duration.ofMinutes(1)).notified()).isEqualTo(4);

      assertThat(sizes(pipeline.pager.messages())).containsExactlyInAnyOrder(10, 10, 10, 1);
      assertThat(sizes(pipeline.mail.messages())).containsExactlyInAnyOrder(10, 21);
    }
  }

  private static Pipeline everything(Subscriber subscriber) {
    return Pipeline.of(
        subscriber, Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()));
  }

  private static Duration untilMorning() {
    LocalTime now = LocalTime.ofInstant(TestClock.create().instant(), ZoneOffset.UTC);
    return Duration.ofHours(24 + 9).minus(Duration.between(LocalTime.MIN, now));
  }

  private static List<Integer> sizes(List<OutgoingMessage> messages) {
    return messages.stream().map(message -> message.items().size()).toList();
  }

  private static ScrapedPosting[] jobs(int number) {
    return IntStream.range(0, number)
        .mapToObj(one -> job("" + one, "Job " + one))
        .toArray(ScrapedPosting[]::new);
  }
}
