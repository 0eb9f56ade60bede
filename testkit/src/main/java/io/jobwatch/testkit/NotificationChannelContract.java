package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.TestMessage;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.testkit.internal.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link NotificationChannel} promises. An author extends it and gives what {@link
 * NotificationChannelFixture} asks for.
 *
 * <p>Logs are looked at where they reach the console or {@code java.util.logging}; run the tests
 * with a backend that writes to one of these, such as slf4j-simple.
 */
@DisplayName("A notification channel")
public abstract class NotificationChannelContract extends NotificationChannelFixture {

  private static final List<String> SENSELESS =
      List.of("", " ", "?", "not an address", "http://[", "javascript:alert(1)", "a@b@c", "\"<>");

  /** A channel may say that it takes any number. */
  private static final int MOST_ITEMS = 50;

  /** How long an attempt has, unless a host says otherwise. */
  private static final Duration ATTEMPT = Duration.ofMinutes(1);

  /** A contract; JUnit makes a new one for each test. */
  protected NotificationChannelContract() {}

  @Test
  @DisplayName("connects to nothing when it is made")
  final void connectsToNothingWhenMade() {
    RecordingHttp http = new RecordingHttp();
    create(read(options()), http);
    assertThat(http.calls()).isEmpty();
    assertThat(received()).isEmpty();
  }

  @Test
  @DisplayName("delivers a message and says so with a receipt")
  final void delivers() {
    DeliveryResult result = deliver(channel(), Samples.message(address()));
    assertThat(result).isInstanceOf(DeliveryResult.Delivered.class);
    assertThat(result.detail()).as("receipt").isNotBlank();
    assertThat(received()).hasSize(1);
    assertThat(received().get(0)).contains("Java Developer");
  }

  @Test
  @DisplayName("passes the delivery's id on, the same one when a message is repeated")
  final void passesTheDeliveryIdOn() {
    assumeFalse(carried(Samples.DELIVERY_ID).isEmpty(), "the protocol cannot carry an id");
    String first = carried(Samples.DELIVERY_ID).orElseThrow();
    String second = carried("another-delivery").orElseThrow();
    OutgoingMessage message = Samples.message(address());
    NotificationChannel channel = channel();
    deliver(channel, message);
    deliver(channel, message);
    deliver(channel, Samples.withDeliveryId(message, "another-delivery"));
    // A remote that knows the id may have dropped the repetition.
    List<String> received = received();
    assertThat(received).hasSizeBetween(2, 3);
    int last = received.size() - 1;
    assertThat(received.subList(0, last)).allSatisfy(text -> assertThat(text).contains(first));
    assertThat(received.get(last)).contains(second).doesNotContain(first);
  }

  @Test
  @DisplayName("shows every match of a message as full as its capacity, or of 50")
  final void showsEveryMatchUpToItsCapacity() {
    NotificationChannel channel = channel();
    assertThat(channel.capacity()).as("capacity").isPositive();
    List<String> titles =
        IntStream.range(0, full(channel)).mapToObj(i -> "Developer " + (1_000 + i)).toList();
    MessageItem[] items =
        titles.stream().map(Samples::posting).map(Samples::item).toArray(MessageItem[]::new);
    assertDelivered(deliver(channel, Samples.message(address(), items)));
    assertThat(received()).hasSize(1);
    assertThat(received().get(0)).contains(titles);
  }

  @Test
  @DisplayName("tells the matches of a message apart: which alert each is of, and what happened")
  final void tellsMatchesApart() {
    NotificationChannel channel = channel();
    assumeTrue(channel.capacity() > 1, "a message has one match only");
    OutgoingMessage message =
        Samples.message(
            address(),
            Samples.item(Samples.posting("Baker"), "Bread in Rome", EventType.NEW_MATCH),
            Samples.item(Samples.posting("Cook"), "Soup in Oslo", EventType.STATUS_CHANGED));
    assertDelivered(deliver(channel, message));
    assertThat(received())
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .contains("Bread in Rome", "Soup in Oslo")
                    // What programs read has the event's name.
                    .containsAnyOf("Open again", EventType.STATUS_CHANGED.wireName()));
  }

  @Test
  @DisplayName("shows what the subscriber should know besides")
  final void showsTheNotice() {
    String notice = "Another address of yours was switched off";
    OutgoingMessage message = Samples.withNotice(Samples.message(address()), notice);
    assertDelivered(deliver(channel(), message));
    assertThat(received()).hasSize(1);
    assertThat(received().get(0)).contains(notice);
  }

  @Test
  @DisplayName("delivers the worst message there is, and nothing in it does anything")
  final void deliversTheWorstMessageInert() {
    NotificationChannel channel = channel();
    assertDelivered(deliver(channel, Samples.worstCaseMessage(address(), full(channel))));
    assertThat(received()).hasSize(1).allSatisfy(this::assertInert);
  }

  @Test
  @DisplayName("delivers the message by which hosts test a destination, and says that it is a test")
  final void deliversTheTestMessage() {
    NotificationChannel channel = channel();
    OutgoingMessage message =
        TestMessage.of(
            Samples.DELIVERY_ID,
            address(),
            Subscriber.of("ada"),
            full(channel),
            channel.readsDescriptions(),
            Samples.NOW);
    assertDelivered(deliver(channel, message));
    assertThat(received())
        .singleElement()
        .satisfies(this::assertInert)
        .satisfies(
            text ->
                assertThat(text).contains("Test " + full(channel), "none of these jobs is real"));
  }

  @Test
  @DisplayName("renders each hostile text inert")
  final void rendersHostileTextInert() {
    NotificationChannel channel = channel();
    for (String text : HostileText.all()) {
      JobPosting posting =
          Samples.posting("hostile", Samples.content(text).toBuilder().company(text).build());
      OutgoingMessage message = Samples.message(address(), Samples.item(posting));
      String deliveryId = "hostile-" + HostileText.all().indexOf(text);
      assertDelivered(deliver(channel, Samples.withDeliveryId(message, deliveryId)));
    }
    assertThat(received()).hasSameSizeAs(HostileText.all()).allSatisfy(this::assertInert);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BATCH_COMPLETE", "DAILY_SUMMARY", "SOURCE_BROKEN", "SOURCE_RECOVERED"})
  @DisplayName("shows what an operator is told, which is no match")
  final void showsReports(EventType event) {
    OperatorReport report = Samples.report(event, "Twelve of fifteen answered");
    assertDelivered(deliver(channel(), Samples.reportMessage(address(), report)));
    assertThat(received())
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .contains("12 sources answered", "12", "3", "Twelve of fifteen answered"));
  }

  @Test
  @DisplayName("delivers the longest report there is, and nothing in it does anything")
  final void deliversTheWorstReportInert() {
    String[] worst =
        Stream.of(HostileText.all(), Collections.nCopies(40, HostileText.ofLength(2_000)))
            .flatMap(List::stream)
            .toArray(String[]::new);
    OperatorReport report = Samples.report(EventType.DAILY_SUMMARY, worst);
    assertDelivered(deliver(channel(), Samples.reportMessage(address(), report)));
    assertThat(received()).hasSize(1).allSatisfy(this::assertInert);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("names what went wrong at the remote")
  final void namesWhatWentWrong(RemoteFault fault) {
    DeliveryResult result = deliverDespite(fault);
    assertThat(result).isInstanceOf(fault.result());
    assertThat(result.detail()).as("detail").isNotBlank();
    if (result instanceof DeliveryResult.RateLimited limited) {
      assertThat(limited.retryAfter()).isEqualTo(RemoteFault.PAUSE);
    }
  }

  @Test
  @DisplayName("waits for an answer for less than a minute, when its attempt is over")
  final void givesUpBeforeItsAttemptIsOver() {
    List<Duration> deadlines = Collections.synchronizedList(new ArrayList<>());
    HttpCaller http =
        call -> {
          deadlines.add(call.deadline());
          return context().http().send(call);
        };
    assertDelivered(deliver(create(read(options()), http), Samples.message(address())));
    assertThat(deadlines).allSatisfy(deadline -> assertThat(deadline).isLessThan(ATTEMPT));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("shows no secret when something goes wrong")
  final void showsNoSecretOnFailure(RemoteFault fault) {
    try (OutputCapture output = OutputCapture.start()) {
      assertNoSecret("the result", deliverDespite(fault).toString());
      assertNoSecret("the log", output.text());
    }
  }

  @Test
  @DisplayName("shows no secret when all goes well")
  final void showsNoSecretOnSuccess() {
    try (OutputCapture output = OutputCapture.start()) {
      NotificationChannel channel = channel();
      DeliveryResult result = deliver(channel, Samples.message(address()));
      assertNoSecret("the result", result + " " + result.detail());
      assertNoSecret("toString()", channel.toString());
      assertNoSecret("the log", output.text());
    }
  }

  @Test
  @DisplayName("answers an address that makes no sense with a result, and rests for nobody else")
  final void answersSenselessAddressesWithAResult() {
    NotificationChannel channel = channel();
    for (String address : senseless()) {
      DeliveryResult result = deliver(channel, Samples.message(address));
      assertThat(result).as("'%s'", address).isNotNull();
      // Without an address it may be the operator's, of the channel's options.
      if (!address.isBlank()) {
        assertThat(result)
            .as("'%s', which is one subscriber's mistake", address)
            .isNotInstanceOf(DeliveryResult.Misconfigured.class);
      }
    }
  }

  @Test
  @DisplayName("has no objection to an address that it delivers to, and asks nobody")
  final void hasNoObjectionToAnAddressThatItDeliversTo() {
    RecordingHttp http = new RecordingHttp();
    assertThat(create(read(options()), http).objection(address())).isEmpty();
    assertThat(http.calls()).isEmpty();
    assertThat(received()).isEmpty();
  }

  @Test
  @DisplayName("says what is wrong with an address")
  final void saysWhatIsWrongWithAnAddress() {
    NotificationChannel channel = channel();
    assertThat(wrongAddresses())
        .allSatisfy(address -> assertThat(channel.objection(address)).isPresent());
  }

  @Test
  @DisplayName("delivers nothing to an address that it objects to, and repeats no part of it")
  final void deliversNothingToAnAddressThatItObjectsTo() {
    NotificationChannel channel = channel();
    for (String address : senseless()) {
      Optional<String> objection = channel.objection(address);
      if (objection.isPresent()) {
        assertRepeatsNoPart(objection.get(), address);
        DeliveryResult result = deliver(channel, Samples.message(address));
        assertThat(result).as("'%s'", address).isInstanceOf(DeliveryResult.MessageRejected.class);
        assertRepeatsNoPart(result.detail(), address);
      }
    }
    assertThat(received()).isEmpty();
  }

  private static void assertRepeatsNoPart(String text, String address) {
    assertThat(text).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
    for (String part : address.split("[/:@]", -1)) {
      if (part.length() > 8) {
        assertThat(text).doesNotContain(part);
      }
    }
  }

  private Set<String> senseless() {
    Set<String> all = new LinkedHashSet<>(SENSELESS);
    all.addAll(wrongAddresses());
    return all;
  }

  @Test
  @DisplayName("can be used by several threads at once")
  final void canBeUsedByManyThreads() {
    NotificationChannel channel = channel();
    OutgoingMessage message = Samples.message(address());
    List<DeliveryResult> results =
        Together.run(
            8,
            4,
            number -> deliver(channel, Samples.withDeliveryId(message, "delivery-" + number)));
    assertThat(results).allSatisfy(NotificationChannelContract::assertDelivered);
    assertThat(received()).hasSameSizeAs(results);
    for (int number = 0; number < results.size(); number++) {
      carried("delivery-" + number)
          .ifPresent(id -> assertThat(received()).anyMatch(text -> text.contains(id)));
    }
  }

  private static int full(NotificationChannel channel) {
    return Math.min(channel.capacity(), MOST_ITEMS);
  }

  private static void assertDelivered(DeliveryResult result) {
    assertThat(result).isInstanceOf(DeliveryResult.Delivered.class);
  }
}
