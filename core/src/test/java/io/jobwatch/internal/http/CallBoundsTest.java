package io.jobwatch.internal.http;

import static io.jobwatch.internal.http.MethanolHttpCallerTest.answer;
import static io.jobwatch.internal.http.MethanolHttpCallerTest.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an answer may cost. */
class CallBoundsTest {

  private static final String HEAD = "HTTP/1.1 200 OK\r\n";
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** More than the buffers between a server and a client on one machine hold. */
  private static final long BUFFERS = 16L * MIB;

  private final CloseableHttpCaller http = TestClients.plain();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void acceptsABodyOfExactlyTheBound() throws IOException {
    try (RawServer server =
        RawServer.answering(HEAD + "Content-Length: 100\r\n\r\n" + "x".repeat(100))) {
      HttpCall call = HttpCall.get(server.uri("/"));

      assertThat(answer(http.send(call.maxBytes(100))).bytes()).hasSize(100);
      assertThat(http.send(call.maxBytes(99)))
          .isInstanceOfSatisfying(
              HttpReply.TooLarge.class, large -> assertThat(large.maxBytes()).isEqualTo(99));
    }
  }

  @Test
  void acceptsBytesThatDoNotCompressUpToTheBound() throws IOException {
    byte[] noise = new byte[64 * KIB];
    new Random(7).nextBytes(noise);
    try (RawServer server = gzipServer(gzip(noise))) {
      HttpCall call = HttpCall.get(server.uri("/"));

      assertThat(answer(http.send(call.maxBytes(noise.length))).bytes()).isEqualTo(noise);
      assertThat(http.send(call.maxBytes(noise.length - 1L)))
          .isInstanceOf(HttpReply.TooLarge.class);
    }
  }

  @Test
  void stopsReadingALargeBody() throws Exception {
    int total = 50 * MIB;
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              connection.send(HEAD + "Content-Length: " + total + "\r\n\r\n");
              for (int i = 0; i < 50; i++) {
                connection.send(new byte[MIB]);
              }
            })) {
      assertThat(http.get(server.uri("/"))).isInstanceOf(HttpReply.TooLarge.class);

      assertThat(server.broken().await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.sent()).isLessThan(BUFFERS);
    }
  }

  @Test
  void stopsReadingAnEndlessBody() throws Exception {
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              connection.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
              while (true) {
                connection.send("400\r\n" + "x".repeat(KIB) + "\r\n");
              }
            })) {
      assertThat(http.get(server.uri("/"))).isInstanceOf(HttpReply.TooLarge.class);

      assertThat(server.broken().await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.sent()).isLessThan(BUFFERS);
    }
  }

  @Test
  void stopsInflatingABomb() throws IOException {
    byte[] bomb = gzip(new byte[200 * MIB]);
    assertThat(bomb.length).isLessThan(250 * KIB);
    try (RawServer server = gzipServer(bomb)) {
      assertThat(http.get(server.uri("/"))).isInstanceOf(HttpReply.TooLarge.class);
    }
  }

  @Test
  void stopsReadingCompressedBytesThatInflateToNothing() throws Exception {
    byte[] header = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0}; // a file name follows
    byte[] name = "n".repeat(KIB).getBytes(StandardCharsets.US_ASCII);
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              connection.send(HEAD + "Content-Encoding: gzip\r\n\r\n");
              connection.send(header);
              while (true) {
                connection.send(name);
              }
            })) {
      assertThat(http.get(server.uri("/"))).isInstanceOf(HttpReply.TooLarge.class);

      assertThat(server.broken().await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.sent()).isLessThan(BUFFERS);
    }
  }

  @Test
  void refusesAHugeHeader() throws IOException {
    String fields = ("X-Filler: " + "f".repeat(KIB) + "\r\n").repeat(100);
    try (RawServer server = RawServer.answering(HEAD + fields + "Content-Length: 2\r\n\r\nok")) {
      assertThat(http.get(server.uri("/")))
          .isInstanceOfSatisfying(
              HttpReply.NoAnswer.class, none -> assertThat(none.reason()).contains("header"));
    }
  }

  private static RawServer gzipServer(byte[] body) {
    return new RawServer(
        connection -> {
          connection.readHead();
          connection.send(
              HEAD + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
          connection.send(body);
        });
  }
}
