package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held because its matcher could not score is scored again, and costs others nothing. */
class HeldMatchesTest {

  private static final Verdict.Unavailable DOWN = new Verdict.Unavailable("quota");
  private static final Verdict.Scored GOOD =
      new Verdict.Scored(95, Priority.HIGH, List.of(), List.of(), List.of());

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedBoard board = new ScriptedBoard();
  private final List<String> asked = new ArrayList<>();
  private Function<MatchInput, Verdict> says = input -> DOWN;
  private Jobwatch jobwatch;

  @BeforeEach
  void build() {
    jobwatch =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(storage)
            .plugin(board)
            .plugin(pager)
            .plugin(new Scripted())
            .channel("test/pager")
            .source(ScriptedBoard.SOURCE)
            .subscriber(ada())
            .alert(patient())
            .alert(alert("hasty"))
            .build();
  }

  @AfterEach
  void close() {
    jobwatch.close();
  }

  @Test
  void isToldOnceItIsScoredAndNoOtherAlertIsAskedForAgain() {
    board.lists(job("1", "Java Engineer"));
    assertThat(run().held()).isEqualTo(1);
    assertThat(asked).containsExactlyInAnyOrder("ada/patient", "ada/hasty");

    asked.clear();
    says = input -> GOOD;
    run();

    assertThat(asked).containsExactly("ada/patient");
    assertThat(outcome("ada/patient")).isNotEqualTo(MatchOutcome.HELD);
  }

  /** One of them may be what a matcher chokes on, whatever comes after it. */
  @Test
  void areAskedForInTurn() {
    board.lists(job("1", "Java Engineer"), job("2", "Baker"), job("3", "Cook"));
    run();

    List<String> titles = new ArrayList<>();
    says =
        input -> {
          titles.add(input.posting().content().title());
          return DOWN;
        };
    run();
    run();
    run();

    assertThat(titles).containsExactlyInAnyOrder("Java Engineer", "Baker", "Cook");
  }

  @Test
  void areToldInOneMessageThoughTheMatcherCannotScoreForAnother() {
    jobwatch.subscribers().save(Subscriber.of("bo").route("test/pager", "bo"));
    jobwatch.alerts().save(alert("bo", "patient").whenUnavailable(WhenUnavailable.HOLD));
    board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    assertThat(run().held()).isEqualTo(4);

    says = input -> input.alert().subscriberId().equals("bo") ? GOOD : DOWN;
    run();

    assertThat(pager.messages())
        .filteredOn(message -> message.address().equals("bo"))
        .singleElement()
        .satisfies(message -> assertThat(message.items()).hasSize(2));
  }

  @Test
  void aMatcherThatStillCannotScoreIsAskedOnceForEachSubscriber() {
    board.lists(job("1", "Java Engineer"), job("2", "Baker"), job("3", "Cook"));
    assertThat(run().held()).isEqualTo(3);

    asked.clear();
    assertThat(run().held()).isEqualTo(1);

    assertThat(asked).hasSize(1);
    assertThat(jobwatch.alerts().matches("ada/patient", 9))
        .hasSize(3)
        .allMatch(match -> match.outcome() == MatchOutcome.HELD);
  }

  @Test
  void whatIsNewIsMatchedBefore() {
    board.lists(job("1", "Java Engineer"));
    run();

    asked.clear();
    board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    List<String> titles = new ArrayList<>();
    says =
        input -> {
          titles.add(input.posting().content().title());
          return GOOD;
        };
    run();

    assertThat(titles).startsWith("Baker").endsWith("Java Engineer");
  }

  @Test
  void whatAnotherNodeHasDecidedMeanwhileStays() {
    board.lists(job("1", "Java Engineer"));
    run();
    Match held = jobwatch.alerts().matches("ada/patient", 1).get(0);
    int told = pager.messages().size();

    says =
        input -> {
          storage.execute(
              stores ->
                  stores
                      .matches()
                      .save(
                          List.of(
                              new Match(
                                  held.alertId(),
                                  held.postingUid(),
                                  held.cause(),
                                  GOOD,
                                  MatchOutcome.NOTIFIED,
                                  "by another node",
                                  clock.instant()))));
          return GOOD;
        };
    run();

    assertThat(jobwatch.alerts().matches("ada/patient", 1).get(0).reason())
        .isEqualTo("by another node");
    assertThat(pager.messages()).hasSize(told);
  }

  @Test
  void staysHeldWhileItsAlertIsNotActive() {
    board.lists(job("1", "Java Engineer"));
    run();
    jobwatch.alerts().save(patient().active(false));
    says = input -> GOOD;
    run();
    assertThat(outcome("ada/patient")).isEqualTo(MatchOutcome.HELD);

    jobwatch.alerts().save(patient());
    jobwatch.subscribers().save(ada().active(false));
    run();
    assertThat(outcome("ada/patient")).isEqualTo(MatchOutcome.HELD);

    asked.clear();
    jobwatch.subscribers().save(ada());
    run();
    assertThat(asked).containsExactly("ada/patient");
    assertThat(outcome("ada/patient")).isNotEqualTo(MatchOutcome.HELD);
  }

  @Test
  void saysWhyItIsNotScoredAnyMore() {
    board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    run();
    board.lists(job("2", "Baker"));
    run();
    assertThat(reasons("ada/patient")).contains("the posting is closed");

    jobwatch.alerts().save(patient().criteria(Criteria.builder().keywords("cook").build()));
    run();
    assertThat(reasons("ada/patient"))
        .containsExactlyInAnyOrder(
            "the posting is closed", "the posting does not pass the alert any more");
  }

  /** A budget of the day is back after a day, when what it held is over a day old. */
  @Test
  void isNotTooOldForWhatItWasHeld() {
    Criteria fresh = Criteria.builder().postedWithin(Duration.ofHours(24)).build();
    jobwatch.alerts().save(patient().criteria(fresh));
    board.lists(job("1", "Java Engineer"));
    run();
    assertThat(outcome("ada/patient")).isEqualTo(MatchOutcome.HELD);

    clock.advance(Duration.ofHours(30));
    run();
    assertThat(outcome("ada/patient")).isEqualTo(MatchOutcome.HELD);

    clock.advance(Duration.ofHours(30));
    says = input -> GOOD;
    run();
    assertThat(outcome("ada/patient")).isNotIn(MatchOutcome.HELD, MatchOutcome.SKIPPED);
  }

  @Test
  void saysThatItsAlertWasDeleted() {
    board.lists(job("1", "Java Engineer"));
    run();
    String uid = jobwatch.alerts().matches("ada/patient", 1).get(0).postingUid();
    jobwatch.alerts().delete("ada/patient");
    run();

    Match match =
        storage.transaction(stores -> stores.matches().find("ada/patient", uid)).orElseThrow();
    assertThat(match.outcome()).isEqualTo(MatchOutcome.SKIPPED);
    assertThat(match.reason()).isEqualTo("the alert was deleted");
  }

  private RunReport run() {
    clock.advance(Duration.ofMinutes(1));
    return jobwatch.runOnce();
  }

  private MatchOutcome outcome(String alertId) {
    return jobwatch.alerts().matches(alertId, 1).get(0).outcome();
  }

  private List<String> reasons(String alertId) {
    return jobwatch.alerts().matches(alertId, 9).stream().map(Match::reason).toList();
  }

  private static Subscriber ada() {
    return Subscriber.of("ada").route("test/pager", "4711");
  }

  private static Alert patient() {
    return alert("patient").whenUnavailable(WhenUnavailable.HOLD);
  }

  private static Alert alert(String name) {
    return alert("ada", name);
  }

  private static Alert alert(String subscriber, String name) {
    return Alert.named(name)
        .forSubscriber(subscriber)
        .criteria(Criteria.everything())
        .matcher("test/scripted");
  }

  private final class Scripted implements MatcherProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/scripted");
    }

    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      return input -> {
        asked.add(input.alert().id());
        return says.apply(input);
      };
    }
  }
}
