package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.dedup.DedupStrategies;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What nobody was told of, since it was closed when it was to be sent, is told when it opens again.
 * What somebody may have been told of is not.
 */
class ClosedAtSendTest {

  private static final Subscriber ADA = Subscriber.of("ada").route("test/pager", "4711");
  private static final Alert JAVA =
      Alert.named("java")
          .forSubscriber("ada")
          .criteria(Criteria.builder().keywords("java").build())
          .dedup(DedupStrategies.TTL);
  private static final Alert LATER = JAVA.frequency(Frequency.delayed(Duration.ofHours(1)));
  private static final ScrapedPosting ONE = job("1", "Java One");
  private static final ScrapedPosting TWO = job("2", "Java Two");
  private static final ScrapedPosting COOK = job("9", "Cook");

  @Test
  void isToldWhenItOpensAgain() {
    try (Pipeline pipeline = Pipeline.of(ADA, LATER)) {
      lists(pipeline, Duration.ZERO, ONE, COOK);
      lists(pipeline, Duration.ofHours(2), COOK);
      assertThat(pipeline.pager.messages()).isEmpty();
      assertThat(pipeline.jobwatch.outbox().in(DeliveryState.SUPPRESSED, 9)).hasSize(1);
      assertThat(pipeline.jobwatch.alerts().trace(JAVA.id(), uid("1")).summary())
          .startsWith("Left out since it was closed, told by nobody, at ")
          .contains("its postings are closed");

      lists(pipeline, Duration.ofMinutes(5), ONE, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One");
      assertThat(pipeline.pager.messages().get(0).event()).isEqualTo(EventType.NEW_MATCH);
      assertThat(pipeline.jobwatch.alerts().trace(JAVA.id(), uid("1")).summary())
          .startsWith("Told once, at ");
    }
  }

  @Test
  void isToldAlsoIfTheOthersOfItsMessageWereSent() {
    try (Pipeline pipeline = Pipeline.of(ADA, LATER)) {
      lists(pipeline, Duration.ZERO, ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, COOK);
      assertThat(pipeline.pager.titles()).containsExactly("Java One");

      lists(pipeline, Duration.ofMinutes(5), ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, TWO, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One", "Java Two");
    }
  }

  @Test
  void isToldOverEachRouteIfNoneHasToldOfIt() {
    try (Pipeline pipeline = Pipeline.of(ADA.route("test/mail", "ada"), LATER)) {
      pipeline.pager.capacity(1);
      lists(pipeline, Duration.ZERO, ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, COOK);
      assertThat(pipeline.mail.titles()).containsExactly("Java One");

      lists(pipeline, Duration.ofMinutes(5), ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, TWO, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One", "Java Two");
      assertThat(pipeline.mail.titles()).containsExactly("Java One", "Java Two");
    }
  }

  @Test
  void isNotToldOnceMoreIfOneOfItsRoutesHasToldOfIt() {
    try (Pipeline pipeline = Pipeline.of(ADA.route("test/mail", "ada"), JAVA)) {
      pipeline.mail.gives(new DeliveryResult.Misconfigured("bad token"));
      lists(pipeline, Duration.ZERO, ONE, COOK);
      // It rests by now, so that nothing of this was tried there when it is closed.
      lists(pipeline, Duration.ofMinutes(1), ONE, TWO, COOK);
      lists(pipeline, Duration.ofMinutes(6), ONE, COOK);
      assertThat(pipeline.jobwatch.outbox().in(DeliveryState.SUPPRESSED, 9)).hasSize(1);

      lists(pipeline, Duration.ofMinutes(5), ONE, TWO, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One", "Java Two");
      assertThat(pipeline.mail.titles()).containsExactly("Java One", "Java One");
    }
  }

  @Test
  void isNotToldOnceMoreIfItWasTried() {
    DeliveryResult wait = new DeliveryResult.RateLimited(Duration.ofHours(2));
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      pipeline.pager.gives(wait);
      closesAndOpens(pipeline, () -> {});
      assertThat(pipeline.pager.messages()).hasSize(1);
    }
    try (Pipeline pipeline =
        Pipeline.of(Subscriber.of("ada").route(Pipeline.PAGER_THEN_MAIL), JAVA)) {
      pipeline.pager.gives(new DeliveryResult.MessageRejected("no"));
      pipeline.mail.gives(wait);
      closesAndOpens(pipeline, () -> {});
      assertThat(pipeline.pager.messages()).hasSize(1);
      assertThat(pipeline.mail.messages()).hasSize(1);
    }
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      pipeline.pager.gives(new DeliveryResult.MessageRejected("no"));
      closesAndOpens(
          pipeline,
          () ->
              pipeline
                  .jobwatch
                  .outbox()
                  .in(DeliveryState.FAILED, 9)
                  .forEach(dead -> pipeline.jobwatch.outbox().replay(dead.id())));
      assertThat(pipeline.pager.messages()).hasSize(1);
    }
  }

  @Test
  void isNotToldOnceMoreIfANodeThatEndedMayHaveSentIt() {
    try (Pipeline pipeline = Pipeline.of(ADA, LATER)) {
      lists(pipeline, Duration.ZERO, ONE, COOK);
      pipeline.clock.advance(Duration.ofHours(1));
      Instant now = pipeline.clock.instant();
      pipeline.storage.execute(
          stores ->
              assertThat(
                      stores
                          .deliveries()
                          .claim(
                              new Lease("ended", now, now.plusSeconds(60), 1),
                              List.of(),
                              Set.of(PluginId.of("test/pager"))))
                  .hasSize(1));
      lists(pipeline, Duration.ofHours(1), COOK);
      assertThat(pipeline.jobwatch.outbox().in(DeliveryState.SUPPRESSED, 9)).hasSize(1);

      lists(pipeline, Duration.ofMinutes(5), ONE, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, COOK);

      assertThat(pipeline.pager.messages()).isEmpty();
    }
  }

  /** Its match may have been decided while it still counted as told. */
  @Test
  void isToldIfItIsOpenBeforeItCountsAsNotTold() {
    try (Pipeline pipeline = Pipeline.of(ADA, LATER)) {
      lists(pipeline, Duration.ZERO, ONE, TWO, COOK);
      pipeline.pager.whileSending(
          () ->
              save(
                  pipeline,
                  "2",
                  posting -> posting.listed(posting.content(), pipeline.clock.instant())));
      lists(pipeline, Duration.ofHours(2), ONE, COOK);
      assertThat(pipeline.pager.titles()).containsExactly("Java One");

      lists(pipeline, Duration.ofMinutes(5), ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(2), ONE, TWO, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One", "Java Two");
    }
  }

  @Test
  void isToldInALaterDigestHoweverLongItWasClosed() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA)) {
      lists(pipeline, Duration.ZERO, ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(24), ONE, COOK);
      assertThat(pipeline.pager.titles()).containsExactly("Java One");
      assertThat(pipeline.jobwatch.subscribers().digests("ada")).isEmpty();

      lists(pipeline, Duration.ofDays(3), ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(24), ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(24), ONE, TWO, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One", "Java Two");
      assertThat(pipeline.pager.messages().get(1).event()).isEqualTo(EventType.NEW_MATCH);
    }
  }

  @Test
  void isToldInALaterDigestIfItClosesBetweenTheDigestAndItsMessages() {
    Subscriber ada = ADA.route("test/mail", "ada").frequency(Frequency.daily());
    try (Pipeline pipeline = Pipeline.of(ada, JAVA)) {
      lists(pipeline, Duration.ZERO, ONE, TWO, COOK);
      pipeline.listen(
          new JobwatchListener() {
            @Override
            public void notified(Notification notification) {
              save(
                  pipeline,
                  "2",
                  posting -> posting.closed(PostingStatus.FILLED, pipeline.clock.instant()));
            }
          });
      pipeline.clock.advance(Duration.ofHours(24));
      pipeline.run();
      assertThat(pipeline.pager.titles()).containsExactly("Java One");

      pipeline.listen(new JobwatchListener() {});
      lists(pipeline, Duration.ofMinutes(5), ONE, TWO, COOK);
      lists(pipeline, Duration.ofHours(24), ONE, TWO, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One", "Java Two");
      assertThat(pipeline.mail.titles()).containsExactly("Java One", "Java Two");
    }
  }

  /** The board lists one, leaves it out when it may be sent again, and lists it again. */
  private static void closesAndOpens(Pipeline pipeline, Runnable whenClosed) {
    lists(pipeline, Duration.ZERO, ONE, COOK);
    lists(pipeline, Duration.ofMinutes(5), COOK);
    whenClosed.run();
    lists(pipeline, Duration.ofHours(3), COOK);
    assertThat(pipeline.jobwatch.outbox().in(DeliveryState.SUPPRESSED, 9)).hasSize(1);
    lists(pipeline, Duration.ofMinutes(5), ONE, COOK);
  }

  private static void lists(Pipeline pipeline, Duration later, ScrapedPosting... postings) {
    pipeline.board.lists(postings);
    pipeline.runLater(later);
  }

  private static void save(Pipeline pipeline, String id, UnaryOperator<JobPosting> change) {
    pipeline.storage.execute(
        stores ->
            stores
                .postings()
                .save(stores.postings().find(List.of(uid(id))).stream().map(change).toList()));
  }

  private static String uid(String id) {
    return new PostingKey(PluginId.of("test/board"), "acme", id).uid();
  }
}
