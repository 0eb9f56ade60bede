package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Trace.Stage;
import io.jobwatch.match.ClauseResult;
import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.WhenUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final Route PAGER = Route.of("test/pager", "4711");
  private static final String JAVA = uid("1");
  private static final Alert ALERT =
      Alert.named("java")
          .forSubscriber("ada")
          .criteria(Criteria.builder().keywords("java").blockedRoles("intern").build());

  private static final Profile SKILLED = Profile.builder("ada").skills("Java").build();

  @Test
  void followsAMatchOverEveryRouteToItsDeliveries() {
    Subscriber ada = Subscriber.of("ada").route(Pipeline.PAGER_THEN_MAIL);
    try (Pipeline pipeline = Pipeline.of(ada.route("test/mail", "ada@acme.example"), ALERT)) {
      DeliveryResult rejected = new DeliveryResult.MessageRejected("HTTP 404");
      pipeline.pager.capacity(1).gives(rejected, rejected);
      pipeline.board.lists(job("1", "Java Engineer"), job("2", "Java Developer"));
      pipeline.run();

      Trace trace = trace(pipeline);

      assertThat(trace.stage()).isEqualTo(Stage.DELIVERY);
      assertThat(Objects.requireNonNull(trace.explanation()).passed()).isTrue();
      assertThat(Objects.requireNonNull(trace.match()).outcome()).isEqualTo(MatchOutcome.NOTIFIED);
      assertThat(trace.told()).hasSize(1);
      assertThat(trace.deliveries())
          .extracting(TracedDelivery::delivery)
          .extracting(Delivery::route)
          .containsExactlyInAnyOrder(
              Pipeline.PAGER_THEN_MAIL, Route.of("test/mail", "ada@acme.example"));
      assertThat(trace.summary())
          .startsWith("Told once, at " + pipeline.clock.instant() + ": ")
          .contains("delivered over test/mail after 2 attempts")
          .contains("delivered over test/mail after 1 attempt");
      assertThat(trace.text())
          .startsWith("DELIVERY: Told once")
          .contains("\nThe posting passes.\n+ KEYWORDS_ANY: Keyword 'java' is in the title.")
          .contains("\nmatch ")
          .contains("\ntold ")
          .contains("over test/pager message_rejected: HTTP 404");
    }
  }

  @Test
  void saysWhichClausesFailed() {
    try (Pipeline pipeline = Pipeline.of(Subscriber.of("ada").route(PAGER), ALERT)) {
      pipeline.board.lists(job("1", "Java Intern"));
      pipeline.run();

      Trace trace = trace(pipeline);

      assertThat(trace.stage()).isEqualTo(Stage.CRITERIA);
      assertThat(trace.summary())
          .isEqualTo("It does not pass: Blocked role 'intern' is in the title.");
      assertThat(trace.match()).isNull();
      assertThat(pipeline.jobwatch.alerts().explain(ALERT.id(), JAVA))
          .hasValueSatisfying(
              explanation ->
                  assertThat(explanation.failed())
                      .extracting(ClauseResult::reason)
                      .containsExactly("Blocked role 'intern' is in the title."));
    }
  }

  @Test
  void saysThatAPostingWasNotMatchedYet() {
    try (Pipeline pipeline = Pipeline.of(Subscriber.of("ada").route(PAGER))) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.run();
      pipeline.jobwatch.alerts().save(ALERT);

      assertThat(trace(pipeline).stage()).isEqualTo(Stage.WAITING);

      pipeline.jobwatch.alerts().save(ALERT.active(false));
      assertThat(trace(pipeline).stage()).isEqualTo(Stage.INACTIVE);
      assertThat(trace(pipeline).summary())
          .isEqualTo("It is not matched: the alert is not active.");

      pipeline.jobwatch.alerts().save(ALERT);
      pipeline.jobwatch.subscribers().save(Subscriber.of("ada").route(PAGER).active(false));
      assertThat(trace(pipeline).summary()).contains("the subscriber is not active");
    }
  }

  @Test
  void saysWhatWasNotGoodEnough() {
    Alert urgent = ALERT.matcher("skills").threshold(50, Priority.URGENT);
    try (Pipeline pipeline = Pipeline.of(Subscriber.of("ada").route(PAGER), urgent)) {
      pipeline.jobwatch.subscribers().saveProfile(SKILLED);
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.run();

      assertThat(trace(pipeline).stage()).isEqualTo(Stage.SCORE);
      assertThat(trace(pipeline).summary())
          .isEqualTo(
              "Matched at "
                  + pipeline.clock.instant()
                  + " and below threshold: score 100 and priority high do not reach 50 and"
                  + " urgent.");
    }
  }

  @Test
  void saysThatAMatchIsHeld() {
    Alert held = ALERT.whenUnavailable(WhenUnavailable.HOLD);
    try (Pipeline pipeline = Pipeline.of(Subscriber.of("ada").route(PAGER), held)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.storage.execute(
          stores ->
              stores
                  .matches()
                  .save(
                      List.of(
                          new Match(
                              held.id(),
                              JAVA,
                              ChangeKind.NEW,
                              new Verdict.Unavailable("quota"),
                              MatchOutcome.HELD,
                              "quota",
                              pipeline.clock.instant()))));
      assertThat(trace(pipeline).stage()).isEqualTo(Stage.ABSENT);
      assertThat(trace(pipeline).summary()).isEqualTo("There is no posting '" + JAVA + "'.");

      pipeline.storage.execute(
          stores ->
              stores
                  .postings()
                  .save(
                      List.of(
                          JobPosting.first(
                              new PostingKey(ScriptedBoard.SOURCE.scraper(), "acme", "1"),
                              job("1", "Java Engineer").content(),
                              pipeline.clock.instant()))));
      assertThat(trace(pipeline).stage()).isEqualTo(Stage.SCORE);
      assertThat(trace(pipeline).summary())
          .endsWith("and held: quota; it is scored again in the next run.");
    }
  }

  @Test
  void saysThatAnotherAlertHadTold() {
    Alert second = ALERT.id("second");
    try (Pipeline pipeline =
        Pipeline.of(Subscriber.of("ada").route(PAGER), ALERT.id("first"), second)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.run();

      Trace trace = pipeline.jobwatch.alerts().trace("second", JAVA);

      assertThat(trace.stage()).isEqualTo(Stage.DEDUP);
      assertThat(trace.summary()).contains(" and suppressed: ");
      assertThat(trace.told()).hasSize(1);
      assertThat(trace.deliveries()).extracting(TracedDelivery::alertId).containsExactly("first");
    }
  }

  @Test
  void saysThatADeliveryFailedAndWhatHappenedSince() {
    try (Pipeline pipeline = Pipeline.of(Subscriber.of("ada").route(PAGER), ALERT)) {
      pipeline.pager.gives(new DeliveryResult.MessageRejected("HTTP 404"));
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.run();
      assertThat(trace(pipeline).summary())
          .endsWith("failed over test/pager after 1 attempt (message_rejected: HTTP 404).");

      pipeline.board.lists(job("1", "Java Intern"));
      pipeline.runLater(Duration.ofHours(1));
      assertThat(trace(pipeline).stage()).isEqualTo(Stage.DELIVERY);
      assertThat(trace(pipeline).summary())
          .endsWith("By now it does not pass: Blocked role 'intern' is in the title.");

      pipeline.board.lists(job("2", "Baker"));
      pipeline.runLater(Duration.ofHours(1));
      assertThat(trace(pipeline).summary()).endsWith("By now the posting is closed.");
    }
  }

  @Test
  void saysWhatOfALaterMatchWasNotTold() {
    try (Pipeline pipeline = Pipeline.of(Subscriber.of("ada").route(PAGER), ALERT)) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.run();
      pipeline.jobwatch.subscribers().saveProfile(SKILLED);
      Alert urgent = ALERT.matcher("skills").threshold(0, Priority.URGENT);
      pipeline.jobwatch.alerts().save(urgent);
      pipeline.board.lists(job("1", "Java Developer"));
      pipeline.runLater(Duration.ofHours(1));

      assertThat(trace(pipeline).stage()).isEqualTo(Stage.DELIVERY);
      assertThat(trace(pipeline).summary()).contains(" Later: Matched at ", "below threshold");
    }
  }

  @Test
  void admitsThatSomethingIsNotThere() {
    try (Pipeline pipeline = Pipeline.of(Subscriber.of("ada").route(PAGER), ALERT)) {
      Trace trace = pipeline.jobwatch.alerts().trace("other", JAVA);

      assertThat(trace.stage()).isEqualTo(Stage.ABSENT);
      assertThat(trace.summary()).isEqualTo("There is no alert 'other'.");
      assertThat(trace.text()).isEqualTo("ABSENT: There is no alert 'other'.");
      assertThat(pipeline.jobwatch.alerts().explain(ALERT.id(), JAVA)).isEmpty();
    }
  }

  private static Trace trace(Pipeline pipeline) {
    return pipeline.jobwatch.alerts().trace(ALERT.id(), JAVA);
  }

  private static String uid(String externalId) {
    return new PostingKey(ScriptedBoard.SOURCE.scraper(), "acme", externalId).uid();
  }
}
