package io.jobwatch;

import static io.jobwatch.ScriptedBoard.complete;
import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Decision;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Route;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineFaultsTest {

  private static final Route PAGER = Route.of("test/pager", "4711");

  @Test
  void aMissingDedupStrategyHoldsItsOwnMatchesAndNobodyElses() {
    Subscriber ada = Subscriber.of("ada").route(PAGER);
    Subscriber bo = Subscriber.of("bo").route("test/mail", "bo");
    Alert good = Alert.named("all").forSubscriber("bo").criteria(Criteria.everything());
    try (Pipeline pipeline = Pipeline.of(bo, good)) {
      pipeline.jobwatch.subscribers().save(ada);
      Alert lost =
          Alert.named("all")
              .forSubscriber("ada")
              .criteria(Criteria.everything())
              .dedup("acme/gone");
      pipeline.storage.execute(stores -> stores.alerts().save(lost));
      pipeline.board.lists(job("1", "Java Engineer"));

      RunReport report = pipeline.run();

      assertThat(report.delivered()).isEqualTo(1);
      assertThat(report.held()).isEqualTo(1);
      Match held = pipeline.jobwatch.alerts().matches("ada/all", 1).get(0);
      assertThat(held.reason()).contains("Dedup strategy 'acme/gone' failed");
      pipeline.storage.execute(stores -> stores.alerts().save(lost.dedup("once")));
      assertThat(pipeline.run().delivered()).isEqualTo(1);
    }
  }

  @Test
  void hostileWordsOfAServerDoNotCauseARepetition() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.pager.gives(new DeliveryResult.Delivered("ok\u0000\r\n\uD800"));

      assertThat(pipeline.run().delivered()).isEqualTo(1);

      Delivery delivery = pipeline.jobwatch.outbox().of("ada", 1).get(0);
      assertThat(delivery.detail()).isEqualTo("ok \uFFFD");
      assertThat(pipeline.pager.messages()).hasSize(1);
    }
  }

  @Test
  void hostileWordsOfABoardEndInItsReport() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.board.answers(new FetchResult.Failed("HTTP 500\u0000\r\n\uDC00"));

      RunReport report = pipeline.run();

      assertThat(report.sources().get(0).detail()).isEqualTo("HTTP 500 \uFFFD");
      assertThat(pipeline.jobwatch.sources().health("test/board:acme").lastError())
          .isEqualTo("HTTP 500 \uFFFD");
    }
  }

  @Test
  void aPostingThatIsClosedBeforeItIsMatchedIsNotAnnounced() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
      leaseChangesToNodeThatEnds(pipeline);
      pipeline.run();
      pipeline.board.lists(job("2", "Baker"));

      RunReport report = pipeline.runLater(Duration.ofHours(1));

      assertThat(report.delivered()).isEqualTo(1);
      assertThat(pipeline.pager.messages().get(0).items())
          .extracting(item -> item.posting().content().title())
          .containsExactly("Baker");
    }
  }

  @Test
  void aPostingThatChangesBeforeItIsMatchedIsOneMatch() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      leaseChangesToNodeThatEnds(pipeline);
      pipeline.run();
      pipeline.board.lists(job("1", "Senior Java Engineer"));

      RunReport report = pipeline.runLater(Duration.ofHours(1));

      assertThat(report.matched()).isEqualTo(1);
      assertThat(pipeline.jobwatch.alerts().matches("ada/all", 10))
          .extracting(Match::outcome)
          .containsExactly(MatchOutcome.NOTIFIED);
    }
  }

  @Test
  void aDestinationThatWantsAPauseRestsForAllThatIsQueuedForIt() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.pager.capacity(1).gives(new DeliveryResult.RateLimited(Duration.ofHours(2)));
      pipeline.board.lists(job("1", "Cook"), job("2", "Baker"), job("3", "Driver"));

      assertThat(pipeline.run().waiting()).isEqualTo(3);

      assertThat(pipeline.pager.messages()).hasSize(1);
      assertThat(pipeline.runLater(Duration.ofHours(3)).delivered()).isEqualTo(3);
    }
  }

  @Test
  void whatIsQueuedForAGoneDestinationDoesNotCallItAgain() {
    try (Pipeline pipeline = Pipeline.everythingOver(Pipeline.PAGER_THEN_MAIL)) {
      pipeline.pager.capacity(1).gives(new DeliveryResult.DestinationGone("HTTP 410"));
      pipeline.board.lists(job("1", "Cook"), job("2", "Baker"), job("3", "Driver"));

      assertThat(pipeline.run().delivered()).isEqualTo(3);

      assertThat(pipeline.pager.messages()).hasSize(1);
      assertThat(pipeline.mail.messages()).hasSize(3);
    }
  }

  @Test
  void aSourceThatSomebodyElseFetchesIsReportedAsLeased() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      Lease lease =
          new Lease(
              "other",
              pipeline.clock.instant(),
              pipeline.clock.instant().plus(Duration.ofMinutes(5)),
              1);
      pipeline.storage.execute(stores -> assertThat(stores.sources().claimDue(lease)).hasSize(1));

      RunReport report = pipeline.run();

      assertThat(report.counts()).containsEntry("sources_leased", 1).containsEntry("sources_ok", 0);
      assertThat(report.sources().get(0).outcome()).isEqualTo(SourceOutcome.LEASED);
      assertThat(pipeline.runLater(Duration.ofMinutes(6)).sourcesOk()).isEqualTo(1);
    }
  }

  @Test
  void everyLedgerEntryNamesTheNotificationThatCarriesItsPosting() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.pager.capacity(1);
      pipeline.board.lists(job("1", "Cook"), job("2", "Baker"));
      pipeline.run();

      pipeline.storage.execute(
          stores ->
              stores
                  .deliveries()
                  .of("ada", 10)
                  .forEach(
                      delivery -> {
                        var notification =
                            stores
                                .deliveries()
                                .notifications(List.of(delivery.notificationId()))
                                .get(0);
                        String uid = notification.items().get(0).postingUid();
                        assertThat(stores.ledger().history("ada", List.of(uid)))
                            .singleElement()
                            .satisfies(
                                entry ->
                                    assertThat(entry.notificationId())
                                        .isEqualTo(notification.id()));
                      }));
    }
  }

  @Test
  void anIdThatCannotBeStoredIsRefusedAndTheOthersGoOn() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.board.answers(
          complete(job("x".repeat(501), "Cook"), job("a\u0000", "Baker"), job("3", "Driver")));

      RunReport report = pipeline.run();

      assertThat(report.delivered()).isEqualTo(1);
      assertThat(report.sources().get(0).refused())
          .extracting(RefusedPosting::externalId)
          .containsExactly("x".repeat(501), "a\u0000");
      pipeline.board.answers(
          new FetchResult.Complete(
              List.of(),
              List.of(new RefusedPosting("y".repeat(501), "no title")),
              Validators.NONE));
      assertThat(pipeline.run().sourcesOk()).isEqualTo(1);
    }
  }

  @Test
  void shouldNotifyAnswersAndTellsNothing() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.board.lists(job("1", "Cook"));
      pipeline.run();
      String uid = pipeline.pager.messages().get(0).items().get(0).posting().uid();
      Alerts alerts = pipeline.jobwatch.alerts();

      assertThat(alerts.shouldNotify("ada/all", uid)).isInstanceOf(Decision.Suppress.class);
      assertThat(alerts.shouldNotify("ada/none", uid).reason()).contains("no alert");
      pipeline.jobwatch.subscribers().save(Subscriber.of("bo").route("test/mail", "bo"));
      alerts.save(Alert.named("all").forSubscriber("bo").criteria(Criteria.everything()));
      assertThat(alerts.shouldNotify("bo/all", uid)).isInstanceOf(Decision.Send.class);
      assertThat(pipeline.run().delivered()).isZero();
      pipeline.board.lists(job("2", "Baker"));
      pipeline.run();
      assertThat(alerts.shouldNotify("bo/all", uid).reason()).isEqualTo("the posting is closed");
    }
  }

  @Test
  void allThatIsWrongWithTheBuilderIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                Jobwatch.builder()
                    .channel("telegram")
                    .allowNetworks("10.0.0.0")
                    .userAgent("M\u00fcller")
                    .source(ScriptedBoard.SOURCE)
                    .subscriber(Subscriber.of("ada").route("acme/fax", "1"))
                    .alert(
                        Alert.named("all")
                            .forSubscriber("ada")
                            .criteria(Criteria.everything())
                            .matcher("acme/ai"))
                    .build())
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e -> {
              assertThat(e.faults()).hasSize(6);
              assertThat(e)
                  .hasMessageContaining("Channel 'telegram'")
                  .hasMessageContaining("Allowed network '10.0.0.0'")
                  .hasMessageContaining("User agent")
                  .hasMessageContaining("Scraper 'test/board'")
                  .hasMessageContaining("Matcher 'acme/ai'")
                  .hasMessageContaining("Route over channel 'acme/fax'");
            });
  }

  @Test
  void anAlertOfNobodyIsAFaultOfTheConfiguration() {
    assertThatThrownBy(
            () ->
                Jobwatch.builder()
                    .alert(Alert.named("all").forSubscriber("eve").criteria(Criteria.everything()))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Subscriber of an alert 'eve'");
  }

  @Test
  void aDeadLetterCanBeLookedInto() {
    try (Pipeline pipeline = Pipeline.everythingOver(PAGER)) {
      pipeline.board.lists(job("1", "Cook"));
      pipeline.pager.gives(new DeliveryResult.MessageRejected("too long"));
      pipeline.run();

      Outbox outbox = pipeline.jobwatch.outbox();
      Delivery dead = outbox.in(DeliveryState.FAILED, 1).get(0);

      assertThat(outbox.find(dead.id())).contains(dead);
      assertThat(outbox.notification(dead.notificationId()).orElseThrow().items()).hasSize(1);
    }
  }

  /** Makes the next changes wait, as if the node that claimed them had ended. */
  private static void leaseChangesToNodeThatEnds(Pipeline pipeline) {
    pipeline.beforeMatching(
        () -> {
          Lease lease =
              new Lease(
                  "ended",
                  pipeline.clock.instant(),
                  pipeline.clock.instant().plus(Duration.ofMinutes(15)),
                  1_000);
          pipeline.storage.execute(stores -> stores.changes().claim(lease));
        });
  }
}
