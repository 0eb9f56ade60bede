package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final DeliveryResult DOWN = new DeliveryResult.Transient("HTTP 503");

  @Test
  void aDeadFirstDestinationFallsBackOnceAfterItsRetriesAndTheAuditShowsBoth() {
    try (Pipeline pipeline = Pipeline.everythingOver(Pipeline.PAGER_THEN_MAIL)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.pager.gives(DOWN, DOWN, DOWN);

      RunReport report = pipeline.run();

      assertThat(report.delivered()).isEqualTo(1);
      assertThat(pipeline.pager.messages()).hasSize(3);
      assertThat(pipeline.mail.messages()).hasSize(1);
      Delivery delivery = pipeline.jobwatch.outbox().of("ada", 10).get(0);
      assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
      assertThat(pipeline.jobwatch.outbox().attempts(delivery.id()))
          .extracting(attempt -> attempt.channel() + " " + attempt.result())
          .containsExactly(
              "test/pager transient",
              "test/pager transient",
              "test/pager transient",
              "test/mail delivered");
      assertThat(pipeline.run().delivered()).isZero();
    }
  }

  @Test
  void everyAttemptCarriesTheSameDeliveryId() {
    try (Pipeline pipeline = Pipeline.everythingOver(Pipeline.PAGER_THEN_MAIL)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.pager.gives(DOWN, new DeliveryResult.UnknownOutcome("no answer"), DOWN);

      pipeline.run();

      assertThat(pipeline.pager.messages())
          .extracting(OutgoingMessage::deliveryId)
          .containsOnly(pipeline.mail.messages().get(0).deliveryId());
    }
  }

  @Test
  void theEndOfTheRouteIsADeadLetterThatCanBeReplayed() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.pager.gives(DOWN, DOWN, DOWN);

      RunReport report = pipeline.run();

      assertThat(report.failed()).isEqualTo(1);
      assertThat(report.ok()).isFalse();
      Delivery dead = pipeline.jobwatch.outbox().in(DeliveryState.FAILED, 10).get(0);
      assertThat(pipeline.jobwatch.outbox().replay(dead.id())).isTrue();
      assertThat(pipeline.run().delivered()).isEqualTo(1);
      assertThat(pipeline.jobwatch.outbox().attempts(dead.id()))
          .extracting(Attempt::number)
          .containsExactly(1, 2, 3, 4);
      assertThat(pipeline.jobwatch.outbox().replay(dead.id())).isFalse();
    }
  }

  @Test
  void aGoneDestinationIsDisabledAndTheSubscriberHearsOfItWithTheNextMessage() {
    try (Pipeline pipeline = Pipeline.everythingOver(Pipeline.PAGER_THEN_MAIL)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.pager.gives(new DeliveryResult.DestinationGone("HTTP 410"));

      pipeline.run();

      assertThat(pipeline.mail.messages().get(0).notice()).contains("test/pager (HTTP 410)");
      assertThat(pipeline.jobwatch.subscribers().disabledDestinations("ada"))
          .extracting(DisabledDestination::destination)
          .containsExactly(Pipeline.PAGER_THEN_MAIL.chain().get(0));

      pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
      pipeline.runLater(Duration.ofHours(1));
      assertThat(pipeline.pager.messages()).hasSize(1);
      assertThat(pipeline.mail.messages()).hasSize(2);
      assertThat(pipeline.mail.messages().get(1).notice()).isNull();
    }
  }

  @Test
  void aMisconfiguredChannelRestsWithoutUsingUpAttempts() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.pager.gives(new DeliveryResult.Misconfigured("bad token"));

      RunReport report = pipeline.run();

      assertThat(report.waiting()).isEqualTo(1);
      assertThat(report.channelsPaused())
          .containsExactly(Map.entry(PluginId.of("test/pager"), "bad token"));
      assertThat(report.ok()).isFalse();
      assertThat(pipeline.pager.messages()).hasSize(1);
      RunReport later = pipeline.runLater(Duration.ofMinutes(6));
      assertThat(later.delivered()).isEqualTo(1);
      assertThat(later.ok()).isTrue();
    }
  }

  @Test
  void oneNotificationGoesOverEveryRouteOfTheSubscriber() {
    Subscriber ada =
        Subscriber.of("ada").route("test/pager", "4711").route("test/mail", "ada").route("in_app");
    Alert alert = Alert.named("all").forSubscriber("ada").criteria(Criteria.everything());
    try (Pipeline pipeline = Pipeline.of(ada, alert)) {
      pipeline.board.lists(job("1", "Java Engineer"));

      RunReport report = pipeline.run();

      assertThat(report.notified()).isEqualTo(1);
      assertThat(report.delivered()).isEqualTo(3);
      InboxMessage message = pipeline.jobwatch.inboxes().unread("ada").get(0);
      assertThat(message.subject()).isEqualTo("[1 New Job] Your Job Alert: all");
      assertThat(message.body()).startsWith("Java Engineer - Acme");
      assertThat(pipeline.jobwatch.inboxes().markRead("ada", message.id())).isTrue();
      assertThat(pipeline.jobwatch.inboxes().unread("ada")).isEmpty();
    }
  }

  @Test
  void matchesOfOneAlertShareAMessageUpToTheChannelsCapacity() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.pager.capacity(4);
      pipeline.board.lists(
          IntStream.range(0, 10)
              .mapToObj(number -> job("" + number, "Job " + number))
              .toArray(ScrapedPosting[]::new));

      RunReport report = pipeline.run();

      assertThat(report.notified()).isEqualTo(3);
      assertThat(pipeline.pager.messages())
          .extracting(message -> message.items().size())
          .containsExactlyInAnyOrder(4, 4, 2);
      assertThat(pipeline.jobwatch.alerts().activity("ada/all").triggerCount()).isEqualTo(10);
    }
  }

  @Test
  void twoAlertsOfOneSubscriberTellOfAPostingOnce() {
    Subscriber ada = Subscriber.of("ada").route("test/pager", "4711");
    Criteria java = Criteria.builder().keywords("java").build();
    try (Pipeline pipeline =
        Pipeline.of(
            ada,
            Alert.named("java").forSubscriber("ada").criteria(java),
            Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))) {
      pipeline.board.lists(job("1", "Java Engineer"));

      RunReport report = pipeline.run();

      assertThat(report.matched()).isEqualTo(2);
      assertThat(report.suppressedTotal()).isEqualTo(1);
      assertThat(pipeline.pager.messages()).hasSize(1);
    }
  }

  @Test
  void whatIsQueuedForADeletedAlertIsNotSent() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.pager.gives(new DeliveryResult.RateLimited(Duration.ofHours(1)));
      pipeline.run();
      pipeline.jobwatch.alerts().delete("ada/all");

      RunReport report = pipeline.runLater(Duration.ofHours(2));

      assertThat(report.waiting()).isZero();
      assertThat(pipeline.pager.messages()).hasSize(1);
      assertThat(pipeline.jobwatch.outbox().in(DeliveryState.SUPPRESSED, 10))
          .extracting(Delivery::detail)
          .containsExactly("the alert was deleted");
    }
  }

  @Test
  void aSubscriberWithoutRoutesIsNotNotedAsTold() {
    try (Pipeline pipeline = Pipeline.everythingOver()) {
      pipeline.board.lists(job("1", "Java Engineer"));

      RunReport report = pipeline.run();

      assertThat(report.suppressed()).containsEntry("the subscriber has no route", 1);
      assertThat(report.notified()).isZero();
    }
  }

  @Test
  void anUnknownChannelWaitsForANodeThatHasIt() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.jobwatch.subscribers().save(Subscriber.of("ada").route("acme/fax", "1"));
      pipeline.board.lists(job("1", "Java Engineer"));

      RunReport report = pipeline.run();

      assertThat(report.waiting()).isEqualTo(1);
      Delivery waiting = pipeline.jobwatch.outbox().in(DeliveryState.PENDING, 10).get(0);
      assertThat(waiting.attempts()).isZero();
      assertThat(pipeline.jobwatch.outbox().attempts(waiting.id())).isEmpty();
      assertThat(waiting.destination().channel()).isEqualTo(PluginId.of("acme/fax"));
    }
  }
}
