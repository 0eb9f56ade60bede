package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryingHttpCallerTest {

  private static final URI BOARD = URI.create("https://boards.example/acme");
  private static final HttpReply NOT_SENT = new HttpReply.NotSent("no connection");
  private static final HttpReply NO_ANSWER = new HttpReply.NoAnswer("late");

  private final ManualClock clock = new ManualClock();
  private final List<HttpCall> sent = new ArrayList<>();
  private final Deque<HttpReply> replies = new ArrayDeque<>();
  private Duration spent = Duration.ZERO;

  private final RetryingHttpCaller http =
      new RetryingHttpCaller(
          call -> {
            sent.add(call);
            return new TimedReply(replies.remove(), spent);
          },
          clock,
          new Random(42));

  @Test
  void makesAGetOnceMore() {
    for (HttpReply first :
        List.of(
            NOT_SENT,
            NO_ANSWER,
            answer(500),
            answer(502),
            answer(503),
            answer(599),
            new HttpAnswer(
                503, Map.of("Retry-After", List.of("0")), new byte[0], ManualClock.START))) {
      sent.clear();
      clock.pauses().clear();
      replies.addAll(List.of(first, answer(200)));

      assertThat(http.get(BOARD)).asString().isEqualTo("HTTP 200");
      assertThat(sent).hasSize(2);
      assertThat(clock.pauses())
          .singleElement()
          .satisfies(
              pause ->
                  assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500)));
    }
  }

  @Test
  void givesUpAfterTheSecondFailure() {
    replies.addAll(List.of(answer(500), NO_ANSWER));

    assertThat(http.get(BOARD)).isSameAs(NO_ANSWER);
  }

  @Test
  void takesTheTimeSpentFromTheDeadline() {
    spent = Duration.ofSeconds(4);
    replies.addAll(List.of(NOT_SENT, answer(200)));

    http.send(HttpCall.get(BOARD).deadline(Duration.ofSeconds(10)));

    assertThat(sent.get(1).deadline())
        .isEqualTo(Duration.ofSeconds(6).minus(clock.pauses().get(0)));
  }

  @Test
  void doesNotTryAgainWithoutTime() {
    spent = Duration.ofSeconds(20);
    replies.add(NO_ANSWER);

    assertThat(http.send(HttpCall.get(BOARD).deadline(spent))).isSameAs(NO_ANSWER);
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void leavesOtherRepliesAlone() {
    for (HttpReply first :
        List.of(
            answer(200),
            answer(304),
            answer(404),
            answer(429),
            new HttpAnswer(
                503, Map.of("Retry-After", List.of("5")), new byte[0], ManualClock.START),
            new HttpReply.TooLarge(1),
            new HttpReply.Refused("no"))) {
      replies.add(first);

      assertThat(http.get(BOARD)).isSameAs(first);
      assertThat(replies).isEmpty();
    }
  }

  @Test
  void neverRepeatsAPost() {
    for (HttpReply first : List.of(NOT_SENT, NO_ANSWER, answer(500))) {
      replies.add(first);

      assertThat(http.post(BOARD, "{}")).isSameAs(first);
      assertThat(replies).isEmpty();
    }
  }

  @Test
  void doesNotTryAgainWhenInterrupted() {
    replies.add(NO_ANSWER);

    Thread.currentThread().interrupt();
    HttpReply reply = http.get(BOARD);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(reply).isSameAs(NO_ANSWER);
    assertThat(sent).hasSize(1);
  }

  private static HttpReply answer(int status) {
    return new HttpAnswer(status, Map.of(), new byte[0], ManualClock.START);
  }
}
