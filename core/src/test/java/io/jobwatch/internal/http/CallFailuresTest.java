package io.jobwatch.internal.http;

import static io.jobwatch.internal.http.TestClients.sendUntilLate;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which calls were not sent, and which got no answer. */
class CallFailuresTest {

  private static final String SECRET = "/hooks/s3cr3t-path?token=s3cr3t-query";

  private final CloseableHttpCaller http = TestClients.plain();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void notSentWhenNobodyListens() throws IOException {
    // Bound, so that nobody else can listen there.
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = socket.getLocalPort();

      assertNotSent(http.post(URI.create("http://127.0.0.1:" + port + SECRET), "x"));
    }
  }

  @Test
  void notSentWhenNoConnectionIsMade() {
    assertNotSent(failed(new HttpConnectTimeoutException("s3cr3t")));
    assertNotSent(failed(new ConnectException("s3cr3t")));
    ConnectException unresolved = new ConnectException();
    unresolved.initCause(new UnresolvedAddressException());
    assertNotSent(failed(new CompletionException(unresolved)));
  }

  @Test
  void notSentWhenTheTlsHandshakeFails() throws IOException {
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.read(1);
              // Alert 40, handshake_failure.
              connection.send(new byte[] {21, 3, 3, 0, 2, 2, 40});
            })) {
      HttpReply reply = http.post(URI.create("https://127.0.0.1:" + server.port() + SECRET), "x");

      assertNotSent(reply);
    }
  }

  @Test
  void noAnswerWhenTheConnectionIsDroppedBeforeTheAnswer() throws IOException {
    for (RawServer.Script script :
        new RawServer.Script[] {
          connection -> {
            connection.read(1);
            connection.reset();
          },
          connection -> {
            connection.readHead();
            connection.reset();
          },
          RawServer.Connection::readHead,
        }) {
      try (RawServer server = new RawServer(script)) {
        assertNoAnswer(http.post(server.uri(SECRET), "x"));

        assertThat(server.connections()).isEqualTo(1);
      }
    }
  }

  @Test
  void noAnswerWhenTheBodyIsShorterThanItsLength() throws IOException {
    try (RawServer server =
        RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")) {
      assertNoAnswer(http.post(server.uri(SECRET), "x"));
    }
  }

  @Test
  void noAnswerWhenCompressedBytesAreBroken() throws IOException {
    byte[] whole = MethanolHttpCallerTest.gzip(new byte[5_000]);
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ";
    try (RawServer cut =
            new RawServer(
                connection -> {
                  connection.readHead();
                  connection.send(head + (whole.length - 9) + "\r\n\r\n");
                  connection.send(Arrays.copyOf(whole, whole.length - 9));
                });
        RawServer garbage = RawServer.answering(head + "12\r\n\r\nnot gzipped!")) {
      assertNoAnswer(http.get(cut.uri(SECRET)));
      assertNoAnswer(http.get(garbage.uri(SECRET)));
    }
  }

  @Test
  void noAnswerWhenTheServerSpeaksSomethingElse() throws IOException {
    try (RawServer server = RawServer.answering("220 mail.example ESMTP\r\n")) {
      assertNoAnswer(http.post(server.uri(SECRET), "x"));
    }
  }

  @Test
  void cutsADrippingBodyAtTheDeadline() throws Exception {
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
              connection.send("one drop");
              connection.awaitEnd();
            })) {
      assertNoAnswer(sendUntilLate(http, HttpCall.get(server.uri(SECRET)), server));

      assertThat(server.broken().await(60, TimeUnit.SECONDS)).as("connection freed").isTrue();
    }
  }

  @Test
  void cutsASilentServerAtTheDeadline() throws Exception {
    for (String begin :
        new String[] {"", "HTTP/1.1 200 OK\r\nX-Slow: ", "HTTP/1.1 100 C\r\n\r\n"}) {
      try (RawServer server =
          new RawServer(
              connection -> {
                connection.readHead();
                connection.send(begin);
                connection.awaitEnd();
              })) {
        assertNoAnswer(sendUntilLate(http, HttpCall.get(server.uri(SECRET)), server));

        assertThat(server.broken().await(60, TimeUnit.SECONDS)).as("connection freed").isTrue();
      }
    }
  }

  @Test
  void noAnswerWhenInterimAnswersNeverEnd() throws IOException {
    try (RawServer server = new RawServer(RawServer.Connection::sendInterimAnswersForEver)) {
      assertNoAnswer(http.get(server.uri(SECRET)));
    }
  }

  @Test
  void cutsASilentTlsServerAtTheDeadline() throws Exception {
    try (RawServer server = new RawServer(RawServer.Connection::awaitEnd)) {
      URI uri = URI.create("https://127.0.0.1:" + server.port() + SECRET);

      assertNoAnswer(sendUntilLate(http, HttpCall.get(uri), server));

      assertThat(server.broken().await(60, TimeUnit.SECONDS)).as("connection freed").isTrue();
    }
  }

  @Test
  void notSentWithoutTime() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      HttpCall call = HttpCall.get(server.uri(SECRET));

      assertNotSent(http.send(call.deadline(Duration.ZERO)));
      assertNotSent(http.send(call.deadline(Duration.ofSeconds(-1))));
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void noAnswerWhenInterruptedAndTheFlagStays() throws Exception {
    AtomicReference<Thread> caller = new AtomicReference<>();
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              caller.get().interrupt();
              connection.awaitEnd();
            })) {
      CompletableFuture<HttpReply> reply = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread thread =
          new Thread(
              () -> {
                caller.set(Thread.currentThread());
                reply.complete(
                    http.send(HttpCall.get(server.uri(SECRET)).deadline(TestClients.LONG)));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      thread.start();

      assertNoAnswer(reply.get(60, TimeUnit.SECONDS));
      assertThat(flag.get(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.broken().await(60, TimeUnit.SECONDS)).as("connection freed").isTrue();
    }
  }

  @Test
  void notSentWhenInterruptedBefore() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      Thread.currentThread().interrupt();
      HttpReply reply = http.get(server.uri(SECRET));

      assertThat(Thread.interrupted()).isTrue();
      assertNotSent(reply);
      assertThat(server.connections()).isZero();
    }
  }

  private static HttpReply failed(Throwable failure) {
    return CallFailures.of(failure, "hooks.example", 1);
  }

  private static void assertNotSent(HttpReply reply) {
    assertThat(reply).isInstanceOf(HttpReply.NotSent.class).asString().doesNotContain("s3cr3t");
  }

  private static void assertNoAnswer(HttpReply reply) {
    assertThat(reply).isInstanceOf(HttpReply.NoAnswer.class).asString().doesNotContain("s3cr3t");
  }
}
