package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatedHttpCallerTest {

  private static final HttpCall CALL = HttpCall.get(URI.create("https://boards.example/acme"));
  private static final HttpCall OTHER_HOST = HttpCall.get(URI.create("https://jobs.example/acme"));
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ManualClock clock = new ManualClock();
  private final List<HttpCall> sent = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void leavesTheIntervalBetweenRequestsToOneHost() {
    GatedHttpCaller http = gated(SECOND, 2, 200);

    http.send(CALL);
    http.send(CALL);
    http.send(OTHER_HOST);
    http.send(HttpCall.get(URI.create("https://BOARDS.example:443/other")));

    assertThat(clock.pauses())
        .containsExactly(Duration.ZERO, SECOND, Duration.ZERO, Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(ManualClock.START.plusSeconds(2));
    assertThat(sent).hasSize(4);
  }

  @Test
  void takesTheWaitFromTheDeadline() {
    GatedHttpCaller http = gated(SECOND, 2, 200);

    http.send(CALL);
    http.send(CALL.deadline(Duration.ofSeconds(5)));

    assertThat(sent.get(1).deadline()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void doesNotWaitPastTheDeadline() {
    GatedHttpCaller http = gated(Duration.ofMinutes(1), 2, 200);
    http.send(CALL);

    HttpReply reply = http.send(CALL.deadline(Duration.ofSeconds(20)));

    assertThat(reply).isInstanceOf(HttpReply.NotSent.class);
    assertThat(sent).hasSize(1);
    clock.move(Duration.ofMinutes(1));
    http.send(CALL);
    assertThat(clock.pauses()).as("nothing was reserved").containsOnly(Duration.ZERO);
  }

  @Test
  void doesNotStallWhenTheClockIsSetBack() {
    GatedHttpCaller http = gated(SECOND, 2, 200);
    http.send(CALL);
    clock.move(Duration.ofHours(-1));

    http.send(CALL);

    assertThat(clock.pauses()).containsOnly(Duration.ZERO);
    assertThat(sent).hasSize(2);
  }

  @Test
  void boundsTheRequestsUnderWay() throws Exception {
    Semaphore release = new Semaphore(0);
    CountDownLatch two = new CountDownLatch(2);
    AtomicInteger most = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    GatedHttpCaller http =
        new GatedHttpCaller(
            call -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              two.countDown();
              release.acquireUninterruptibly();
              now.decrementAndGet();
              return answer(200, Map.of());
            },
            settings(Duration.ZERO, 2),
            clock,
            clock);
    List<CompletableFuture<HttpReply>> replies = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      replies.add(CompletableFuture.supplyAsync(() -> http.send(CALL), threads));
    }
    assertThat(two.await(20, TimeUnit.SECONDS)).isTrue();

    HttpReply late = http.send(CALL.deadline(Duration.ofMillis(50)));

    assertThat(late).as("no place came free").isInstanceOf(HttpReply.NotSent.class);
    release.release(6);
    for (CompletableFuture<HttpReply> reply : replies) {
      assertThat(reply.get(20, TimeUnit.SECONDS)).isInstanceOf(HttpAnswer.class);
    }
    assertThat(most).hasValue(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 30                            | 30",
        "503 | 30                            | 30",
        "429 | Sun, 01 Mar 2026 12:00:30 GMT | 30",
        "429 | 1000000000000                 | 86400",
      })
  void staysAwayForAsLongAsTheHostWants(int status, String retryAfter, long seconds) {
    GatedHttpCaller http = gated(Duration.ZERO, 2, status, retryAfter, 200);
    http.send(CALL);
    clock.move(Duration.ofMillis(500));

    HttpReply closed = http.send(CALL);

    assertThat(sent).hasSize(1);
    assertThat(closed)
        .isInstanceOfSatisfying(
            HttpAnswer.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(429);
              assertThat(answer.retryAfter()).contains(Duration.ofSeconds(seconds));
              assertThat(answer.bytes()).isEmpty();
            });
    assertThat(http.send(OTHER_HOST)).asString().isEqualTo("HTTP 200");
    clock.move(Duration.ofSeconds(seconds));
    assertThat(http.send(CALL)).asString().isEqualTo("HTTP 200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | ''                            ",
        "429 | -1                            ",
        "429 | NaN                           ",
        "429 | 0                             ",
        "429 | Sun, 01 Mar 2026 11:00:00 GMT ",
        "500 | 30                            ",
        "301 | 30                            ",
      })
  void staysOpenWithoutAUsablePause(int status, String retryAfter) {
    GatedHttpCaller http = gated(Duration.ZERO, 2, status, retryAfter, 200);
    http.send(CALL);

    assertThat(http.send(CALL)).asString().isEqualTo("HTTP 200");
  }

  @Test
  void asksAgainAfterTheWaitWhetherTheHostIsOpen() {
    List<Duration> pauses = new ArrayList<>();
    GatedHttpCaller[] http = new GatedHttpCaller[1];
    Pauser closing =
        time -> {
          pauses.add(time);
          clock.move(time);
          if (pauses.size() == 2) {
            http[0].send(CALL); // answered with 429 while the other one waits
          }
        };
    http[0] =
        new GatedHttpCaller(
            call -> {
              sent.add(call);
              return sent.size() == 2
                  ? answer(429, Map.of("Retry-After", List.of("60")))
                  : answer(200, Map.of());
            },
            settings(SECOND, 2),
            clock,
            closing);
    http[0].send(CALL);

    HttpReply reply = http[0].send(CALL);

    assertThat(reply).asString().isEqualTo("HTTP 429");
    assertThat(sent).hasSize(2);
  }

  @Test
  void sendsNothingWhenInterrupted() {
    GatedHttpCaller http = gated(SECOND, 2, 200);

    Thread.currentThread().interrupt();
    HttpReply reply = http.send(CALL);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(reply).isInstanceOf(HttpReply.NotSent.class);
    assertThat(sent).isEmpty();
  }

  private GatedHttpCaller gated(Duration interval, int concurrency, int status) {
    return gated(interval, concurrency, status, "", status);
  }

  private GatedHttpCaller gated(
      Duration interval, int concurrency, int status, String retryAfter, int next) {
    return new GatedHttpCaller(
        call -> {
          sent.add(call);
          return sent.size() == 1
              ? answer(status, Map.of("Retry-After", List.of(retryAfter)))
              : answer(next, Map.of());
        },
        settings(interval, concurrency),
        clock,
        clock);
  }

  private static HttpSettings settings(Duration interval, int concurrency) {
    return new HttpSettings("Test/1", SECOND, interval, concurrency, List.of());
  }

  private HttpAnswer answer(int status, Map<String, List<String>> headers) {
    return new HttpAnswer(status, headers, new byte[0], clock.instant());
  }
}
