package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What waits in a digest was noted as told: if it is not, it waits on, or it is noted why not. */
class DigestRoutesTest {

  private static final Subscriber ADA =
      Subscriber.of("ada").route("test/mail", "ada").frequency(Frequency.daily());
  private static final Alert JAVA =
      Alert.named("Java")
          .forSubscriber("ada")
          .criteria(Criteria.builder().keywords("java").build());
  private static final Destination MAIL = new Destination(PluginId.of("test/mail"), "ada");
  private static final ScrapedPosting ONE = job("1", "Java One");
  private static final ScrapedPosting TWO = job("2", "Java Two");
  private static final ScrapedPosting COOK = job("9", "Cook");

  @Test
  void waitsForTheNextDigestWhileEveryDestinationIsDisabled() {
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      lists(pipeline, Duration.ZERO, ONE, TWO);
      disableMail(pipeline);
      lists(pipeline, Duration.ofHours(24), ONE, TWO);
      lists(pipeline, Duration.ofHours(24), ONE, TWO);
      assertThat(pipeline.mail.messages()).isEmpty();
      assertThat(pipeline.jobwatch.subscribers().digests("ada").values())
          .singleElement()
          .satisfies(matches -> assertThat(matches).hasSize(2));
      assertThat(summary(pipeline, "1")).contains("waits in the digest of");

      assertThat(pipeline.jobwatch.subscribers().enable("ada", MAIL)).isTrue();
      lists(pipeline, Duration.ofHours(24), ONE, TWO);
      lists(pipeline, Duration.ofHours(24), ONE, TWO);

      assertThat(pipeline.mail.titles()).containsExactlyInAnyOrder("Java One", "Java Two");
    }
  }

  @Test
  void waitsAsLongAsTheSubscriberHasNoRoute() {
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      lists(pipeline, Duration.ZERO, ONE);
      pipeline.jobwatch.subscribers().save(Subscriber.of("ada").frequency(Frequency.daily()));
      lists(pipeline, Duration.ofHours(24), ONE);

      pipeline.jobwatch.subscribers().save(ADA);
      lists(pipeline, Duration.ofHours(24), ONE);

      assertThat(pipeline.mail.titles()).containsExactly("Java One");
    }
  }

  @Test
  void waitsNoLongerOnceItIsClosedAndCountsAsNotTold() {
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      lists(pipeline, Duration.ZERO, ONE, COOK);
      disableMail(pipeline);
      lists(pipeline, Duration.ofHours(24), ONE, COOK);
      lists(pipeline, Duration.ofHours(24), COOK);

      assertThat(pipeline.jobwatch.subscribers().digests("ada")).isEmpty();
      assertThat(summary(pipeline, "1")).startsWith("Left out since it was closed");
    }
  }

  @Test
  void alertsWithARouteThatIsOpenAreTold() {
    Alert paged = JAVA.route(Pipeline.PAGER_THEN_MAIL);
    Alert mailed =
        Alert.named("Cook")
            .forSubscriber("ada")
            .criteria(Criteria.builder().keywords("cook").build());
    try (Pipeline pipeline = Pipeline.of(ADA, paged, mailed)) {
      lists(pipeline, Duration.ZERO, ONE, COOK);
      disableMail(pipeline);
      lists(pipeline, Duration.ofHours(24), ONE, COOK);

      assertThat(pipeline.pager.titles()).containsExactly("Java One");
      assertThat(pipeline.jobwatch.subscribers().digests("ada").values())
          .singleElement()
          .satisfies(matches -> assertThat(matches).hasSize(1));
    }
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotedAsSuppressed() {
    suppresses(
        pipeline -> pipeline.jobwatch.subscribers().snooze(Snooze.alert(JAVA, null)),
        "the alert is paused");
    suppresses(
        pipeline -> pipeline.jobwatch.alerts().save(JAVA.active(false)), "the alert is not active");
    suppresses(pipeline -> pipeline.jobwatch.alerts().delete(JAVA.id()), "the alert was deleted");
    suppresses(
        pipeline -> pipeline.jobwatch.subscribers().save(ADA.active(false)),
        "the subscriber is not active");
  }

  @Test
  void whatIsNotWantedTakesNoRoomFromTheOthers() {
    try (Pipeline pipeline = Pipeline.of(ADA.perCompany(1), JAVA)) {
      lists(pipeline, Duration.ZERO, ONE, TWO);
      pipeline.jobwatch.subscribers().snooze(Snooze.role("ada", "One", null));
      lists(pipeline, Duration.ofHours(24), ONE, TWO);

      assertThat(pipeline.mail.titles()).containsExactly("Java Two");
      assertThat(pipeline.mail.messages().get(0).notice()).isNull();
      assertThat(summary(pipeline, "1")).contains("the role is snoozed");
    }
  }

  private static void suppresses(Consumer<Pipeline> meanwhile, String why) {
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      lists(pipeline, Duration.ZERO, ONE);
      meanwhile.accept(pipeline);
      lists(pipeline, Duration.ofHours(24), ONE);

      assertThat(pipeline.mail.messages()).isEmpty();
      assertThat(pipeline.jobwatch.subscribers().digests("ada")).isEmpty();
      assertThat(pipeline.jobwatch.outbox().in(DeliveryState.SUPPRESSED, 9))
          .extracting(Delivery::detail)
          .containsExactly(why);
    }
  }

  private static void disableMail(Pipeline pipeline) {
    pipeline.storage.execute(
        stores ->
            stores
                .subscribers()
                .disable(new DisabledDestination("ada", MAIL, "gone", pipeline.clock.instant())));
  }

  private static String summary(Pipeline pipeline, String id) {
    String uid = new PostingKey(PluginId.of("test/board"), "acme", id).uid();
    return pipeline.jobwatch.alerts().trace(JAVA.id(), uid).summary();
  }

  private static void lists(Pipeline pipeline, Duration later, ScrapedPosting... postings) {
    pipeline.board.lists(postings);
    pipeline.runLater(later);
  }
}
