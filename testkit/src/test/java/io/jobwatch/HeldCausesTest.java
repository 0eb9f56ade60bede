package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is held while its matcher cannot score is told for what happened to the posting then. */
class HeldCausesTest {

  private static final Verdict DOWN = new Verdict.Unavailable("quota");
  private static final ScrapedPosting JAVA = job("1", "Java Engineer");
  private static final ScrapedPosting REWORDED =
      ScrapedPosting.open(
          "1",
          PostingContent.builder("Java Engineer", "Acme")
              .descriptionHtml("<p>More words.</p>")
              .build());
  private static final ScrapedPosting BAKER = job("9", "Baker");

  private final TestClock clock = TestClock.create();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedBoard board = new ScriptedBoard();
  private Verdict says = score(80);
  private final Jobwatch jobwatch =
      Jobwatch.builder()
          .clock(clock)
          .pauser(clock::advance)
          .storage(new InMemoryStorage())
          .plugin(board)
          .plugin(pager)
          .plugin(new Scripted())
          .channel("test/pager")
          .source(ScriptedBoard.SOURCE)
          .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
          .alert(alert("patient").matcher("test/scripted").whenUnavailable(WhenUnavailable.HOLD))
          .build();

  @AfterEach
  void close() {
    jobwatch.close();
  }

  @Test
  void aReopenedPostingIsToldAsReopened() {
    reopenedWhileDown();

    says = score(80);
    lists(JAVA, BAKER);

    assertThat(told()).containsExactly(EventType.NEW_MATCH, EventType.STATUS_CHANGED);
  }

  @Test
  void aReopenedPostingThatChangesAfterwardsIsToldAsReopened() {
    reopenedWhileDown();
    lists(REWORDED, BAKER);

    says = score(80);
    lists(REWORDED, BAKER);

    assertThat(told()).containsExactly(EventType.NEW_MATCH, EventType.STATUS_CHANGED);
  }

  @Test
  void aReopenedPostingIsToldAsReopenedByTheChangeThatFindsTheMatcherUp() {
    reopenedWhileDown();

    says = score(80);
    lists(REWORDED, BAKER);

    assertThat(told()).containsExactly(EventType.NEW_MATCH, EventType.STATUS_CHANGED);
  }

  @Test
  void aNewPostingThatChangesAfterwardsIsToldAsNew() {
    says = DOWN;
    lists(JAVA, BAKER);
    lists(REWORDED, BAKER);

    says = score(80);
    lists(REWORDED, BAKER);

    assertThat(told()).containsExactly(EventType.NEW_MATCH);
  }

  @Test
  void aPostingThatFitsBetterIsToldAsOneThatDoes() {
    lists(JAVA, BAKER);
    says = DOWN;
    clock.advance(Duration.ofDays(2));
    lists(REWORDED, BAKER);

    says = score(95);
    lists(REWORDED, BAKER);

    assertThat(told()).containsExactly(EventType.NEW_MATCH, EventType.SCORE_IMPROVED);
  }

  @Test
  void aPostingThatIsClosedMeanwhileIsNotTold() {
    reopenedWhileDown();
    lists(BAKER);

    says = score(80);
    lists(BAKER);

    assertThat(told()).containsExactly(EventType.NEW_MATCH);
    assertThat(javaMatch().outcome()).isEqualTo(MatchOutcome.SKIPPED);
  }

  @Test
  void aReopeningThatAnotherAlertHasToldIsNotToldOnceMore() {
    jobwatch.alerts().save(alert("hasty"));
    reopenedWhileDown();
    assertThat(told()).containsExactly(EventType.NEW_MATCH, EventType.STATUS_CHANGED);

    clock.advance(Duration.ofDays(2));
    says = score(80);
    lists(JAVA, BAKER);

    assertThat(told()).hasSize(2);
    assertThat(javaMatch().outcome()).isEqualTo(MatchOutcome.SUPPRESSED);
  }

  /** Told, gone for two days, and listed again once the matcher cannot score. */
  private void reopenedWhileDown() {
    lists(JAVA, BAKER);
    lists(BAKER);
    clock.advance(Duration.ofDays(2));
    says = DOWN;
    lists(JAVA, BAKER);
    assertThat(javaMatch().outcome()).isEqualTo(MatchOutcome.HELD);
  }

  private void lists(ScrapedPosting... postings) {
    clock.advance(Duration.ofMinutes(1));
    board.lists(postings);
    jobwatch.runOnce();
  }

  /** Why the subscriber was told of the posting, each time. */
  private List<EventType> told() {
    return pager.messages().stream()
        .flatMap(message -> message.items().stream())
        .filter(item -> item.posting().content().title().equals("Java Engineer"))
        .map(MessageItem::event)
        .toList();
  }

  private Match javaMatch() {
    String uid =
        pager.messages().get(0).items().stream()
            .map(item -> item.posting())
            .filter(posting -> posting.content().title().equals("Java Engineer"))
            .findFirst()
            .orElseThrow()
            .uid();
    return jobwatch.alerts().matches("ada/patient", 9).stream()
        .filter(match -> match.postingUid().equals(uid))
        .findFirst()
        .orElseThrow();
  }

  private static Alert alert(String name) {
    return Alert.named(name).forSubscriber("ada").criteria(Criteria.everything());
  }

  private static Verdict score(int score) {
    return new Verdict.Scored(score, Priority.HIGH, List.of(), List.of(), List.of());
  }

  private final class Scripted implements MatcherProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/scripted");
    }

    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      return input -> says;
    }
  }
}
