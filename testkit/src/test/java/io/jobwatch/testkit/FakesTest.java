package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Priority;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FakesTest {

  private static final URI HOOK = URI.create("https://ada.example/hook");

  @Test
  void clockMovesOnlyWhenTold() {
    TestClock clock = TestClock.create();
    Clock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
    assertThat(clock.instant()).isEqualTo(Samples.NOW);
    clock.advance(Duration.ofHours(3));
    assertThat(clock.instant()).isEqualTo(Samples.NOW.plusSeconds(10_800));
    assertThat(berlin.instant()).isEqualTo(clock.instant());
    clock.set(Samples.NOW);
    assertThat(berlin.instant()).isEqualTo(Samples.NOW);
  }

  @Test
  void recordingHttpRecordsCallsAndRepliesAsScripted() {
    RecordingHttp http =
        new RecordingHttp().answer(429, "").reply(new HttpReply.NotSent("no route"));
    HttpCall call = HttpCall.post(HOOK, "text/plain", "x");
    assertThat(http.send(call)).hasToString("HTTP 429");
    assertThat(http.send(call)).isEqualTo(new HttpReply.NotSent("no route"));
    assertThat(http.send(call)).isEqualTo(new HttpReply.NotSent("no route"));
    assertThat(http.calls()).containsExactly(call, call, call);
  }

  @Test
  void recordingHttpAnswersWellWithoutAScript() {
    assertThat(new RecordingHttp().get(HOOK)).hasToString("HTTP 200");
  }

  @Test
  void contextRecordsEachInboxMessageOnce() {
    TestContext context = TestContext.of(new RecordingHttp());
    InboxMessage message =
        new InboxMessage("d1", "ada", "Hello", "Text", Priority.LOW, Samples.NOW, null);
    context.inbox().add(message);
    context.http(new RecordingHttp()).inbox().add(message);
    assertThat(context.inboxMessages()).containsExactly(message);
  }

  @Test
  void contextGivesTheSameRandomnessEachTime() {
    long first = TestContext.of(new RecordingHttp()).random().nextLong();
    assertThat(TestContext.of(new RecordingHttp()).random().nextLong()).isEqualTo(first);
  }

  @Test
  void receiverWakesWhoeverWaitsForARequest() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.start()) {
      CompletableFuture<Integer> waiting =
          CompletableFuture.supplyAsync(
              () -> receiver.awaitRequests(1, Duration.ofSeconds(60)).size());
      new LoopbackHttp().get(receiver.uri("/"));
      assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  void receiverSaysWhatArrivedWhenTooLittleDid() {
    try (HttpReceiver receiver = HttpReceiver.start()) {
      new LoopbackHttp().get(receiver.uri("/first"));
      assertThatThrownBy(() -> receiver.awaitRequests(2, Duration.ofMillis(1)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("1 arrived within 1 ms")
          .hasMessageContaining("GET /first");
    }
  }

  @Test
  void worstCaseMessageIsAsBadAsPromised() {
    OutgoingMessage message = Samples.worstCaseMessage("somewhere");
    assertThat(message.items()).hasSize(25);
    assertThat(message.items())
        .allSatisfy(
            item -> {
              assertThat(item.posting().content().title()).hasSize(1_000).contains("<script>");
              assertThat(item.posting().content().descriptionText()).hasSize(100_000);
              assertThat(item.posting().content().url()).hasScheme("https");
            });
    assertThat(message.items()).extracting(item -> item.posting().uid()).doesNotHaveDuplicates();
  }

  @Test
  void hostileTextsHaveNoControlCharactersAndAreWellFormed() {
    for (int length = 0; length < 700; length++) {
      String text = HostileText.ofLength(length);
      assertThat(text).hasSize(length);
      assertThat(text.chars().noneMatch(Character::isISOControl)).isTrue();
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).as(text).isTrue();
    }
  }
}
