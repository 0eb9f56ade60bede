package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
  void theDeadlineBeginsAfterTheWait() {
    GatedHttpCaller http = gated(Duration.ofMinutes(1), 2, 200);

    http.send(CALL);
    http.send(CALL.deadline(Duration.ofSeconds(5)));

    assertThat(clock.pauses()).containsExactly(Duration.ZERO, Duration.ofMinutes(1));
    assertThat(sent.get(1).deadline()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void saysHowLongTheExchangeTookWithoutTheWait() {
    GatedHttpCaller http =
        new GatedHttpCaller(
            call -> {
              clock.move(Duration.ofSeconds(3));
              return answer(200, Map.of());
            },
            settings(Duration.ofMinutes(1), 2),
            clock,
            clock);
    http.send(CALL);

    assertThat(http.send(CALL).spent()).isEqualTo(Duration.ofSeconds(3));
    assertThat(clock.pauses()).containsExactly(Duration.ZERO, Duration.ofSeconds(57));
  }

  @Test
  void waitsLongerForItsTurnWhereTheIntervalIsLonger() {
    assertThat(GatedHttpCaller.longestWait(Duration.ZERO)).isEqualTo(Duration.ofMinutes(10));
    assertThat(GatedHttpCaller.longestWait(Duration.ofSeconds(30)))
        .isEqualTo(Duration.ofMinutes(60));
    assertThat(GatedHttpCaller.longestWait(Duration.ofSeconds(Long.MAX_VALUE)))
        .as("an interval of a day")
        .isEqualTo(Duration.ofDays(100).plusMinutes(10));
  }

  @Test
  void anIntervalOfMoreThanADayIsADay() {
    GatedHttpCaller http = gated(Duration.ofSeconds(Long.MAX_VALUE), 2, 200);

    http.send(CALL);
    http.send(CALL);

    assertThat(clock.pauses()).containsExactly(Duration.ZERO, Duration.ofDays(1));
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
    AtomicInteger most = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    Blocked blocked = new Blocked(call -> most.accumulateAndGet(now.incrementAndGet(), Math::max));
    GatedHttpCaller http =
        new GatedHttpCaller(
            call -> {
              HttpReply reply = blocked.send(call);
              now.decrementAndGet();
              return reply;
            },
            settings(Duration.ZERO, 2),
            clock,
            clock);
    List<CompletableFuture<HttpReply>> replies = send(http, 6);
    blocked.awaitTwo();

    blocked.release(6);

    for (CompletableFuture<HttpReply> reply : replies) {
      assertThat(reply.get(60, TimeUnit.SECONDS)).isInstanceOf(HttpAnswer.class);
    }
    assertThat(most).hasValue(2);
  }

  @Test
  void doesNotWaitForEverForAPlace() throws Exception {
    Blocked blocked = new Blocked(call -> {});
    GatedHttpCaller http =
        new GatedHttpCaller(
            blocked, settings(Duration.ZERO, 2), clock, clock, Duration.ofMillis(50));
    List<CompletableFuture<HttpReply>> replies = send(http, 2);
    blocked.awaitTwo();

    TimedReply busy = http.send(CALL);
    assertThat(busy.reply())
        .isEqualTo(
            new HttpReply.NotSent(
                "boards.example was busy with other requests for more than PT0.05S"));
    assertThat(busy.spent()).as("so that it is not made once more").isEqualTo(CALL.deadline());
    blocked.release(2);
    for (CompletableFuture<HttpReply> reply : replies) {
      assertThat(reply.get(60, TimeUnit.SECONDS)).isInstanceOf(HttpAnswer.class);
    }
  }

  @Test
  void anInterruptEndsTheWaitForAPlace() throws Exception {
    Blocked blocked = new Blocked(call -> {});
    GatedHttpCaller http = new GatedHttpCaller(blocked, settings(Duration.ZERO, 2), clock, clock);
    List<CompletableFuture<HttpReply>> replies = send(http, 2);
    blocked.awaitTwo();
    CompletableFuture<HttpReply> third = new CompletableFuture<>();
    Thread waiting = new Thread(() -> third.complete(http.send(CALL).reply()));
    waiting.start();
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    waiting.interrupt();

    assertThat(third.get(60, TimeUnit.SECONDS))
        .isEqualTo(new HttpReply.NotSent("the thread was interrupted"));
    blocked.release(2);
    for (CompletableFuture<HttpReply> reply : replies) {
      assertThat(reply.get(60, TimeUnit.SECONDS)).isInstanceOf(HttpAnswer.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 30                            | 30",
        "502 | 30                            | 30",
        "503 | 30                            | 30",
        "504 | 30                            | 30",
        "429 | Sun, 01 Mar 2026 12:00:30 GMT | 30",
        "429 | 1000000000000                 | 86400",
      })
  void staysAwayForAsLongAsTheHostWants(int status, String retryAfter, long seconds) {
    GatedHttpCaller http = gated(Duration.ZERO, 2, status, retryAfter, 200);
    http.send(CALL);
    clock.move(Duration.ofMillis(500));

    HttpReply closed = http.send(CALL).reply();

    assertThat(sent).hasSize(1);
    assertThat(closed)
        .isInstanceOfSatisfying(
            HttpAnswer.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(429);
              assertThat(answer.retryAfter()).contains(Duration.ofSeconds(seconds));
              assertThat(answer.bytes()).isEmpty();
            });
    assertThat(http.send(OTHER_HOST).reply()).asString().isEqualTo("HTTP 200");
    clock.move(Duration.ofSeconds(seconds));
    assertThat(http.send(CALL).reply()).asString().isEqualTo("HTTP 200");
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
        "503 | 0                             ",
        "500 | 30                            ",
        "301 | 30                            ",
      })
  void staysOpenWithoutAUsablePause(int status, String retryAfter) {
    GatedHttpCaller http = gated(Duration.ZERO, 2, status, retryAfter, 200);
    http.send(CALL);

    assertThat(http.send(CALL).reply()).asString().isEqualTo("HTTP 200");
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

    HttpReply reply = http[0].send(CALL).reply();

    assertThat(reply).asString().isEqualTo("HTTP 429");
    assertThat(sent).hasSize(2);
  }

  @Test
  void whoeverIsNextDoesNotWaitForAHostThatIsClosed() {
    List<Duration> pauses = new ArrayList<>();
    GatedHttpCaller http =
        new GatedHttpCaller(
            call -> answer(429, Map.of("Retry-After", List.of("60"))),
            settings(SECOND, 1),
            clock,
            pauses::add);
    http.send(CALL);

    http.send(CALL);

    assertThat(pauses).containsExactly(Duration.ZERO);
  }

  @Test
  void sendsNothingWhenInterrupted() {
    GatedHttpCaller http = gated(SECOND, 2, 200);

    Thread.currentThread().interrupt();
    HttpReply reply = http.send(CALL).reply();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(reply).isInstanceOf(HttpReply.NotSent.class);
    assertThat(sent).isEmpty();
  }

  private List<CompletableFuture<HttpReply>> send(GatedHttpCaller http, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(call -> CompletableFuture.supplyAsync(() -> http.send(CALL).reply(), threads))
        .toList();
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

  /** Answers no call before it is released. */
  private final class Blocked implements HttpCaller {

    private final Consumer<HttpCall> begun;
    private final CountDownLatch two = new CountDownLatch(2);
    private final Semaphore release = new Semaphore(0);

    private Blocked(Consumer<HttpCall> begun) {
      this.begun = begun;
    }

    @Override
    public HttpReply send(HttpCall call) {
      begun.accept(call);
      two.countDown();
      release.acquireUninterruptibly();
      return answer(200, Map.of());
    }

    void awaitTwo() throws InterruptedException {
      assertThat(two.await(60, TimeUnit.SECONDS)).isTrue();
    }

    void release(int calls) {
      release.release(calls);
    }
  }
}
