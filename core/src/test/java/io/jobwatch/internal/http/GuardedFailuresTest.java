package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of calls through the tunnel that fail. */
class GuardedFailuresTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @Test
  void notSentWhenNobodyListens() throws IOException {
    // Bound, so that nobody else can listen there.
    try (Socket socket = new Socket();
        CloseableHttpCaller http = channels(HostResolver.system(), "127.0.0.0/8")) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = socket.getLocalPort();

      assertThat(http.post(URI.create("http://127.0.0.1:" + port + "/"), "x"))
          .isInstanceOf(HttpReply.NotSent.class);
    }
  }

  @Test
  void noAnswerWhenTheConnectionBreaks() throws IOException {
    for (RawServer.Script script :
        new RawServer.Script[] {
          connection -> {
            connection.readHead();
            connection.reset();
          },
          connection -> {
            connection.readHead();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort");
          },
          connection -> {
            // No length: only the reset tells that this is not all.
            connection.readHead();
            connection.send("HTTP/1.0 200 OK\r\n\r\nhalf");
            connection.read(4);
            connection.reset();
          },
        }) {
      try (RawServer server = new RawServer(script);
          CloseableHttpCaller http = channels(HostResolver.system(), "127.0.0.0/8")) {
        assertThat(http.post(server.uri("/"), "text")).isInstanceOf(HttpReply.NoAnswer.class);
      }
    }
  }

  @Test
  void freesTheConnectionAtTheDeadline() throws Exception {
    try (RawServer server =
            new RawServer(
                connection -> {
                  connection.readHead();
                  connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\ndrop");
                  connection.awaitEnd();
                });
        CloseableHttpCaller http = channels(HostResolver.system(), "127.0.0.0/8")) {
      HttpCall call = HttpCall.get(server.uri("/"));

      assertThat(TestClients.sendUntilLate(http, call, server))
          .isInstanceOf(HttpReply.NoAnswer.class);
      assertThat(server.broken().await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void freesTheConnectionWhenInterimAnswersNeverEnd() throws Exception {
    try (RawServer server = new RawServer(RawServer.Connection::sendInterimAnswersForEver);
        CloseableHttpCaller http = channels(HostResolver.system(), "127.0.0.0/8")) {
      assertThat(http.post(server.uri("/"), "x")).isInstanceOf(HttpReply.NoAnswer.class);
      assertThat(server.broken().await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void doesNotWaitForANameServerPastTheDeadline() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HostResolver stuck =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    try (CloseableHttpCaller http = channels(stuck)) {
      HttpCall call = HttpCall.get(URI.create("http://hooks.example/"));

      assertThat(http.send(call.deadline(TestClients.SHORT))).isInstanceOf(HttpReply.NotSent.class);
    }
  }

  @Test
  void sendsNothingOnceClosed() throws IOException {
    try (RawServer server = RawServer.answering(OK)) {
      CloseableHttpCaller http = channels(HostResolver.system(), "127.0.0.0/8");
      http.close();

      assertThat(http.get(server.uri("/"))).isInstanceOf(HttpReply.NotSent.class);
      assertThat(server.connections()).isZero();
    }
  }

  private static CloseableHttpCaller channels(HostResolver resolver, String... allowed) {
    return HttpCallers.forChannels(
        TestClients.settings(allowed), DaemonThreads.plain(), Clock.systemUTC(), resolver);
  }
}
