package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.QuietHours;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a subscriber is told, and what of: digests, quiet hours, limits and snoozes. */
class DigestTest {

  private static final Subscriber ADA = Subscriber.of("ada").route("test/mail", "ada");
  private static final Alert JAVA =
      Alert.named("Java")
          .forSubscriber("ada")
          .criteria(Criteria.builder().keywords("java").build());
  private static final Alert KOTLIN =
      Alert.named("Kotlin")
          .forSubscriber("ada")
          .criteria(Criteria.builder().keywords("kotlin").build());

  @Test
  void tellsOfSeveralRunsAndAlertsInOneMessage() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA, KOTLIN)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java Engineer"));
      pipeline.run();
      pipeline.board.lists(
          ScriptedBoard.job("1", "Java Engineer"), ScriptedBoard.job("2", "Kotlin Engineer"));
      RunReport second = pipeline.runLater(Duration.ofMinutes(5));

      assertThat(second.notified()).isZero();
      assertThat(pipeline.mail.messages()).isEmpty();
      assertThat(pipeline.jobwatch.subscribers().digests("ada").values())
          .singleElement()
          .satisfies(matches -> assertThat(matches).hasSize(2));

      RunReport morning = pipeline.runLater(Duration.ofHours(24));

      assertThat(morning.notified()).isEqualTo(1);
      OutgoingMessage message = only(pipeline.mail.messages());
      assertThat(titles(message)).containsExactlyInAnyOrder("Java Engineer", "Kotlin Engineer");
      assertThat(message.subject()).contains("2 New Jobs").contains("Java").contains("Kotlin");
      assertThat(message.items())
          .extracting(MessageItem::alertId, MessageItem::alertName, message::distinction)
          .containsExactlyInAnyOrder(
              tuple(JAVA.id(), "Java", "Alert: Java"),
              tuple(KOTLIN.id(), "Kotlin", "Alert: Kotlin"));
      assertThat(pipeline.jobwatch.subscribers().digests("ada")).isEmpty();
      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.mail.messages()).hasSize(1);
    }
  }

  @Test
  void saysOfEachMatchWhyAndOfTheMessageWhatAllHaveInCommon() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.run();
      pipeline.runLater(Duration.ofHours(24));
      pipeline.board.lists(ScriptedBoard.job("9", "Baker"));
      pipeline.runLater(Duration.ofDays(2));

      pipeline.board.lists(ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Java Two"));
      pipeline.run();
      pipeline.runLater(Duration.ofHours(24));
      OutgoingMessage mixed = pipeline.mail.messages().get(1);

      assertThat(mixed.items())
          .extracting(item -> item.posting().content().title(), MessageItem::event)
          .containsExactlyInAnyOrder(
              tuple("Java One", EventType.STATUS_CHANGED), tuple("Java Two", EventType.NEW_MATCH));
      assertThat(mixed.items()).extracting(MessageItem::alertId).containsOnly(JAVA.id());
      assertThat(mixed.event()).isEqualTo(EventType.NEW_MATCH);
      assertThat(mixed.subject()).startsWith("[2 Jobs]");
      assertThat(mixed.items())
          .extracting(item -> item.posting().content().title(), mixed::distinction)
          .containsExactlyInAnyOrder(tuple("Java One", "Open again"), tuple("Java Two", "New"));

      pipeline.board.lists(ScriptedBoard.job("9", "Baker"));
      pipeline.runLater(Duration.ofDays(2));
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.run();
      pipeline.runLater(Duration.ofHours(24));

      assertThat(pipeline.mail.messages().get(2).event()).isEqualTo(EventType.STATUS_CHANGED);
      OutgoingMessage reopened = pipeline.mail.messages().get(2);
      assertThat(reopened.subject()).startsWith("[1 Reopened Job]");
      assertThat(reopened.distinction(reopened.items().get(0))).isEmpty();
    }
  }

  @Test
  void tellsTheBestAtOnceAndTheRestInTheDigest() {
    Alert best = JAVA.frequency(Frequency.hourly()).atOnceFrom(100);
    try (Pipeline pipeline = Pipeline.of(ADA, best, KOTLIN.frequency(Frequency.hourly()))) {
      pipeline.board.lists(
          ScriptedBoard.job("1", "Java Engineer"), ScriptedBoard.job("2", "Kotlin Engineer"));
      pipeline.run();
      assertThat(titles(only(pipeline.mail.messages()))).containsExactly("Java Engineer");

      pipeline.runLater(Duration.ofHours(1));
      assertThat(titles(pipeline.mail.messages().get(1))).containsExactly("Kotlin Engineer");
    }
  }

  @Test
  void tellsOfAtMostSoManyOfACompanyAndOfTheRestNextTime() {
    Subscriber ada = ADA.frequency(Frequency.daily()).perCompany(2);
    try (Pipeline pipeline = Pipeline.of(ada, JAVA)) {
      pipeline.board.lists(
          ScriptedBoard.job("1", "Java One"),
          ScriptedBoard.job("2", "Java Two"),
          ScriptedBoard.job("3", "Java Three"),
          ScriptedBoard.job("4", "Java Four"),
          ScriptedBoard.job("5", "Java Five"));
      pipeline.run();
      pipeline.runLater(Duration.ofHours(24));

      OutgoingMessage first = only(pipeline.mail.messages());
      assertThat(first.items()).hasSize(2);
      assertThat(first.notice()).contains("+3 more at");

      pipeline.runLater(Duration.ofHours(24));
      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.mail.messages()).hasSize(3);
      assertThat(pipeline.mail.messages().stream().flatMap(one -> titles(one).stream()))
          .containsExactlyInAnyOrder(
              "Java One", "Java Two", "Java Three", "Java Four", "Java Five");
      assertThat(pipeline.mail.messages().get(2).notice()).isNull();
    }
  }

  @Test
  void leavesOutOfADigestWhatHasClosedSince() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Java Two"));
      pipeline.run();
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.runLater(Duration.ofHours(24));

      assertThat(titles(only(pipeline.mail.messages()))).containsExactly("Java One");
    }
  }

  /** It counts as told since it was found, so nothing else would tell of it. */
  @Test
  void tellsInTheNextDigestWhatWasClosedOnlyForAMoment() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Java Two"));
      pipeline.run();
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.runLater(Duration.ofHours(23));
      assertThat(titles(only(pipeline.mail.messages()))).containsExactly("Java One");

      pipeline.board.lists(ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Java Two"));
      pipeline.runLater(Duration.ofMinutes(30));
      pipeline.runLater(Duration.ofHours(24));
      assertThat(titles(pipeline.mail.messages().get(1))).containsExactly("Java Two");

      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.mail.messages()).hasSize(2);
    }
  }

  @Test
  void forgetsWhatStaysClosed() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Java Two"));
      pipeline.run();
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      for (int day = 0; day < 2; day++) {
        pipeline.runLater(Duration.ofHours(24));
      }
      assertThat(pipeline.mail.messages()).hasSize(1);
      assertThat(pipeline.jobwatch.subscribers().digests("ada")).isEmpty();
    }
  }

  @Test
  void tellsNothingInQuietHoursButAllOfItAfterThem() {
    Instant now = TestClock.create().instant();
    LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
    Subscriber ada = ADA.quiet(QuietHours.daily(time.minusHours(1), time.plusHours(2)));
    try (Pipeline pipeline = Pipeline.of(ada, JAVA)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.run();
      assertThat(pipeline.mail.messages()).isEmpty();
      pipeline.runLater(Duration.ofMinutes(119));
      assertThat(pipeline.mail.messages()).isEmpty();

      pipeline.runLater(Duration.ofMinutes(2));
      assertThat(pipeline.mail.messages()).hasSize(1);
    }
  }

  @Test
  void postponesARetryThatFallsIntoQuietHours() {
    Instant now = TestClock.create().instant();
    LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
    Subscriber ada = ADA.quiet(QuietHours.daily(time.plusSeconds(30), time.plusHours(2)));
    try (Pipeline pipeline = Pipeline.of(ada, JAVA)) {
      pipeline.mail.gives(new DeliveryResult.RateLimited(Duration.ofMinutes(1)));
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.run();
      pipeline.runLater(Duration.ofMinutes(5));
      assertThat(pipeline.mail.messages()).hasSize(1);
      assertThat(pipeline.jobwatch.outbox().in(DeliveryState.PENDING, 5))
          .singleElement()
          .satisfies(one -> assertThat(one.detail()).contains("quiet hours"));

      pipeline.runLater(Duration.ofHours(2));
      assertThat(pipeline.mail.messages()).hasSize(2);
      assertThat(pipeline.jobwatch.outbox().counts()).containsOnlyKeys(DeliveryState.DELIVERED);
    }
  }

  @Test
  void delaysWhatIsToldLater() {
    Alert later = JAVA.frequency(Frequency.delayed(Duration.ofHours(1)));
    try (Pipeline pipeline = Pipeline.of(ADA, later)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.run();
      pipeline.runLater(Duration.ofMinutes(59));
      assertThat(pipeline.mail.messages()).isEmpty();

      pipeline.runLater(Duration.ofMinutes(1));
      assertThat(pipeline.mail.messages()).hasSize(1);
    }
  }

  @Test
  void doesNotSendWhatHasClosedInTheMeantime() {
    Alert later = JAVA.frequency(Frequency.delayed(Duration.ofHours(1)));
    try (Pipeline pipeline = Pipeline.of(ADA, later)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Cook"));
      pipeline.run();
      pipeline.board.lists(ScriptedBoard.job("2", "Cook"));
      pipeline.runLater(Duration.ofHours(2));

      assertThat(pipeline.mail.messages()).isEmpty();
      assertThat(pipeline.jobwatch.outbox().in(DeliveryState.SUPPRESSED, 5))
          .singleElement()
          .satisfies(one -> assertThat(one.detail()).contains("closed"));
    }
  }

  @Test
  void putsWhatIsOverTheDaysLimitIntoTheNextMorningsDigest() {
    try (Pipeline pipeline = Pipeline.of(ADA.perDay(1), JAVA, KOTLIN)) {
      pipeline.board.lists(
          ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Kotlin Two"));
      pipeline.run();

      assertThat(pipeline.mail.messages()).hasSize(1);
      pipeline.runLater(Duration.ofHours(36));
      assertThat(pipeline.mail.messages()).hasSize(2);
    }
  }

  /** What is told at once has digests of a day where it has any. */
  @Test
  void tellsWhatHadNoRoomInThatDigestTheMorningAfter() {
    try (Pipeline pipeline = Pipeline.of(ADA.perDay(1).perCompany(1), JAVA)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.run();
      pipeline.board.lists(
          ScriptedBoard.job("1", "Java One"),
          ScriptedBoard.job("2", "Java Two"),
          ScriptedBoard.job("3", "Java Three"));
      pipeline.run();
      assertThat(pipeline.mail.messages()).hasSize(1);

      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.mail.messages()).hasSize(2);
      assertThat(pipeline.mail.messages().get(1).notice()).contains("+1 more at");

      pipeline.runLater(Duration.ofHours(12));
      assertThat(pipeline.mail.messages()).hasSize(2);
      pipeline.runLater(Duration.ofHours(12));
      assertThat(pipeline.mail.messages()).hasSize(3);
    }
  }

  @Test
  void tellsNothingOfWhatIsSnoozed() {
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      Instant until = pipeline.clock.instant().plus(Duration.ofDays(1));
      pipeline.jobwatch.subscribers().snooze(Snooze.role("ada", "senior lead", until));
      pipeline.board.lists(
          ScriptedBoard.job("1", "Java Senior Lead"), ScriptedBoard.job("2", "Java Lead"));
      RunReport report = pipeline.run();

      assertThat(titles(only(pipeline.mail.messages()))).containsExactly("Java Lead");
      assertThat(report.suppressed().keySet())
          .anySatisfy(reason -> assertThat(reason).contains("the role is snoozed until"));

      pipeline.board.lists(
          ScriptedBoard.job("1", "Java Senior Lead"),
          ScriptedBoard.job("2", "Java Lead"),
          ScriptedBoard.job("3", "Senior Lead, Java"));
      pipeline.runLater(Duration.ofDays(2));
      assertThat(pipeline.mail.messages()).hasSize(2);
    }
  }

  @Test
  void dropsFromADigestWhatIsSnoozedOrPausedSince() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA, KOTLIN)) {
      pipeline.board.lists(
          ScriptedBoard.job("1", "Java One"), ScriptedBoard.job("2", "Kotlin Two"));
      pipeline.run();
      pipeline.jobwatch.subscribers().snooze(Snooze.alert(JAVA, null));
      pipeline.runLater(Duration.ofHours(24));

      assertThat(titles(only(pipeline.mail.messages()))).containsExactly("Kotlin Two");
    }
  }

  @Test
  void holdsWhatCannotBeTimedAndSaysWhy() {
    try (Pipeline pipeline = Pipeline.of(ADA, JAVA)) {
      // Past the facade, which would refuse it.
      Alert never = JAVA.frequency(Frequency.cron("0 0 31 2 *"));
      pipeline.storage.execute(stores -> stores.alerts().save(never));
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      RunReport report = pipeline.run();

      assertThat(report.held()).isEqualTo(1);
      assertThat(pipeline.mail.messages()).isEmpty();
      List<Match> held =
          pipeline.storage.transaction(stores -> stores.matches().with(MatchOutcome.HELD, 5));
      assertThat(held)
          .singleElement()
          .satisfies(match -> assertThat(match.reason()).contains("Cron expression '0 0 31 2 *'"));
    }
  }

  @Test
  void saysInATraceThatAMatchWaitsAndThenWhereItWent() {
    try (Pipeline pipeline = Pipeline.of(ADA.frequency(Frequency.daily()), JAVA)) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java One"));
      pipeline.run();
      String uid =
          pipeline
              .storage
              .transaction(
                  stores ->
                      stores
                          .digests()
                          .matches(
                              stores.digests().of("ada").stream().map(one -> one.id()).toList()))
              .get(0)
              .item()
              .postingUid();

      assertThat(pipeline.jobwatch.alerts().trace(JAVA.id(), uid).summary())
          .contains("waits in the digest of");
      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.jobwatch.alerts().trace(JAVA.id(), uid).summary())
          .contains("delivered over test/mail");
    }
  }

  private static OutgoingMessage only(List<OutgoingMessage> messages) {
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private static List<String> titles(OutgoingMessage message) {
    return message.items().stream().map(item -> item.posting().content().title()).toList();
  }
}
