package io.jobwatch.internal.http;

import static io.jobwatch.internal.http.MethanolHttpCallerTest.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HttpCallersTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private final ManualClock clock = new ManualClock();

  @Test
  void boardsArePacedAlsoWhenACallIsMadeAgain() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    try (RawServer server =
            new RawServer(
                connection -> {
                  connection.readHead();
                  connection.send(
                      requests.incrementAndGet() == 1
                          ? "HTTP/1.1 500 Oops\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                          : OK);
                });
        CloseableHttpCaller http = boards(Duration.ofSeconds(3))) {
      assertThat(answer(http.get(server.uri("/"))).text()).isEqualTo("ok");

      assertThat(requests).hasValue(2);
      assertThat(clock.pauses()).hasSize(3).first().isEqualTo(Duration.ZERO);
      assertThat(clock.instant()).isEqualTo(ManualClock.START.plusSeconds(3));
    }
  }

  @Test
  void boardsMayBeOnPrivateNetworks() throws IOException {
    try (RawServer server = RawServer.answering(OK);
        CloseableHttpCaller http = boards(Duration.ZERO)) {
      HttpCall call = HttpCall.get(server.uri("/")).deadline(Duration.ofSeconds(Long.MAX_VALUE));

      assertThat(answer(http.send(call)).text()).isEqualTo("ok");
    }
  }

  @Test
  void channelsMakeEachCallOnceAndAtOnce() throws IOException {
    try (RawServer server =
            RawServer.answering(
                "HTTP/1.1 503 Busy\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n");
        CloseableHttpCaller http =
            HttpCallers.forChannels(loopback(), DaemonThreads.plain(), clock)) {
      for (int call = 1; call <= 3; call++) {
        assertThat(http.get(server.uri("/"))).asString().isEqualTo("HTTP 503");
        assertThat(server.connections()).isEqualTo(call);
      }
    }
  }

  @Test
  void channelsAreNotHeldUpByServersThatHang() throws Exception {
    int hanging = 50;
    CountDownLatch reached = new CountDownLatch(hanging);
    RawServer bad =
        new RawServer(
            connection -> {
              connection.readHead();
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\ndrop");
              reached.countDown();
              connection.awaitEnd();
            });
    try (RawServer good = RawServer.answering(OK);
        CloseableHttpCaller http =
            HttpCallers.forChannels(loopback(), DaemonThreads.plain(), Clock.systemUTC())) {
      List<CompletableFuture<HttpReply>> replies = new ArrayList<>();
      HttpCall call = HttpCall.get(bad.uri("/")).deadline(TestClients.LONG);
      for (int i = 0; i < hanging; i++) {
        CompletableFuture<HttpReply> reply = new CompletableFuture<>();
        replies.add(reply);
        new Thread(() -> reply.complete(http.send(call))).start();
      }
      assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();

      assertThat(answer(http.get(good.uri("/"))).text()).isEqualTo("ok");
      assertThat(replies).noneMatch(CompletableFuture::isDone);
      bad.close();
      for (CompletableFuture<HttpReply> reply : replies) {
        assertThat(reply.get(60, TimeUnit.SECONDS)).isInstanceOf(HttpReply.NoAnswer.class);
      }
    }
  }

  @Test
  void noThreadKeepsTheJvmAlive() throws IOException {
    try (RawServer server = RawServer.answering(OK);
        CloseableHttpCaller boards = boards(Duration.ZERO);
        CloseableHttpCaller channels =
            HttpCallers.forChannels(loopback(), DaemonThreads.plain(), clock)) {
      boards.get(server.uri("/"));
      channels.get(server.uri("/"));

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(
              thread ->
                  thread.getName().startsWith("jobwatch-")
                      || thread.getName().startsWith("HttpClient-"))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
    }
  }

  private CloseableHttpCaller boards(Duration interval) {
    HttpSettings settings =
        new HttpSettings("Test/1", Duration.ofSeconds(5), interval, 2, List.of());
    return HttpCallers.forBoards(settings, DaemonThreads.plain(), clock, clock, new Random(1));
  }

  private static HttpSettings loopback() {
    return TestClients.settings("127.0.0.0/8");
  }
}
