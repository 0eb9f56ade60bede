package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.OperatorMark;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final Alert ALL =
      Alert.named("all").forSubscriber("ada").criteria(Criteria.everything());
  private static final Subscriber ADA =
      Subscriber.of("ada").route(Route.of("test/pager", "+1 555 0100")).route("in_app");

  private final Pipeline pipeline = Pipeline.of(ADA, ALL);

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void anExportHasEverythingOfTheSubscriberAndNothingOfOthers() throws Exception {
    pipeline.jobwatch.subscribers().save(Subscriber.of("bob").route("in_app"));
    pipeline
        .jobwatch
        .alerts()
        .save(Alert.named("all").forSubscriber("bob").criteria(Criteria.everything()));
    pipeline.jobwatch.subscribers().saveProfile(Profile.builder("ada").cv("Ada's CV").build());
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.DestinationGone("number unknown"));
    pipeline.run();
    String uid = pipeline.jobwatch.alerts().matches("ada/all", 9).get(0).postingUid();
    pipeline.jobwatch.applications().move("ada", uid, ApplicationStage.APPLIED);
    StringWriter streamed = new StringWriter();

    String document = pipeline.jobwatch.subscribers().export("ada");
    pipeline.jobwatch.subscribers().export("ada", streamed);

    assertThat(document)
        .startsWith("{")
        .endsWith("}")
        .contains("\"format\" : \"jobwatch-subscriber/1\"")
        .contains("\"address\" : \"+1 555 0100\"")
        .contains("\"cv\" : \"Ada's CV\"")
        .contains("\"disabledDestinations\" : [ {", "number unknown")
        .contains("\"triggerCount\" : 1")
        .contains("\"outcome\" : \"NOTIFIED\"")
        .contains("\"event\" : \"NEW_MATCH\"")
        .contains("\"state\" : \"FAILED\"", "\"result\" : \"destination_gone\"")
        .contains("\"state\" : \"DELIVERED\"")
        .contains("\"stage\" : \"APPLIED\"")
        .contains("\"inbox\" : [ {")
        .doesNotContain("bob");
    assertThat(streamed).hasToString(document);
  }

  @Test
  void anExportTellsKindsApartAndHasWhatIsKeptOfAnOperator() {
    Instant due = Instant.parse("2026-03-28T07:00:00Z");
    pipeline.storage.execute(
        stores ->
            stores
                .operators()
                .add(
                    new OperatorMark(
                        "ada", EventType.BATCH_COMPLETE, due, due, Map.of("matches", 3L))));
    pipeline.jobwatch.subscribers().save(ADA.frequency(Frequency.hourly()));
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();

    assertThat(pipeline.jobwatch.subscribers().export("ada"))
        .contains("\"kind\" : \"hourly\"")
        .contains("\"kind\" : \"scored\"")
        .contains("\"operator\" : [ {", "\"event\" : \"BATCH_COMPLETE\"", "\"matches\" : 3");
  }

  @Test
  void afterAnErasureTheExportIsEmptyAndNobodyIsTold() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(
        new DeliveryResult.Transient("down"), new DeliveryResult.Transient("down"));
    pipeline.run();

    assertThat(pipeline.jobwatch.subscribers().erase("ada")).isTrue();

    assertEmpty();
    assertThat(pipeline.jobwatch.subscribers().erase("ada")).isFalse();
    int before = pipeline.pager.messages().size();
    pipeline.board.lists(job("2", "Baker"));
    assertThat(pipeline.run().ok()).isTrue();
    assertThat(pipeline.pager.messages()).hasSize(before);
    assertEmpty();
  }

  @Test
  void anErasureWhileAMessageIsBeingSentEndsItQuietly() {
    List<String> seen = new CopyOnWriteArrayList<>();
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.whileSending(
        () -> {
          pipeline.jobwatch.subscribers().erase("ada");
          seen.add("erased");
        });

    RunReport report = pipeline.run();

    assertThat(seen).containsExactly("erased");
    assertThat(report.waiting()).isZero();
    assertEmpty();
  }

  @Test
  void whoIsSavedAnewIsToldAnew() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.jobwatch.subscribers().erase("ada");
    pipeline.jobwatch.subscribers().save(ADA);
    pipeline.jobwatch.alerts().save(ALL);
    pipeline.board.lists(job("1", "Senior Java Engineer"));

    assertThat(pipeline.run().notified()).isPositive();
  }

  private void assertEmpty() {
    String document = pipeline.jobwatch.subscribers().export("ada");
    assertThat(document.substring(document.indexOf("\"subscriberId\"")))
        .matches("(?s)\"subscriberId\" : \"ada\"(,\\s*\"\\w+\" : \\[ \\])+\\s*\\}");
  }
}
