package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a status says of a message, whatever the body that comes after it. */
class DecisiveStatusTest {

  private static final DeliveryResult TAKEN = new DeliveryResult.Delivered("HTTP 200");

  /** A body of 70,000 bytes, which is more than a call takes that does not say. */
  private static final String LARGE = "Content-Length: 70000\r\n\r\n" + "x".repeat(70_000);

  private final CloseableHttpCaller http = TestClients.plain();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void countsThoughTheBodyIsLarge() throws IOException {
    assertThat(posted("HTTP/1.1 200 OK\r\n" + LARGE)).isEqualTo(TAKEN);
    assertThat(posted("HTTP/1.1 410 Gone\r\n" + LARGE))
        .isEqualTo(new DeliveryResult.DestinationGone("HTTP 410"));
    assertThat(posted("HTTP/1.1 429 Slow\r\nRetry-After: 90\r\n" + LARGE))
        .isEqualTo(new DeliveryResult.RateLimited(Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "utf-8", "gzip"})
  void countsThoughTheBodyCannotBeDecoded(String encoding) throws IOException {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Encoding: " + encoding + "\r\n\r\nbody";

    assertThat(posted(answer)).isEqualTo(TAKEN);
  }

  @Test
  void countsThoughTheBodyIsCutOff() throws IOException {
    assertThat(posted("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nbody")).isEqualTo(TAKEN);
  }

  @Test
  void countsThoughTheBodyStalls() throws IOException {
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              connection.send("HTTP/1.1 410 Gone\r\nContent-Length: 9\r\n\r\nbody");
              connection.awaitEnd();
            })) {
      HttpCall call = HttpCall.post(server.uri("/"), "text/plain", "x");

      assertThat(TestClients.sendUntilLate(http, call, server).delivered())
          .isEqualTo(new DeliveryResult.DestinationGone("HTTP 410"));
    }
  }

  @Test
  void isNotKnownBeforeTheHeaderIsWhole() throws IOException {
    assertThat(posted("HTTP/1.1 200 OK\r\nX-Half: "))
        .isInstanceOf(DeliveryResult.UnknownOutcome.class);
  }

  private DeliveryResult posted(String answer) throws IOException {
    try (RawServer server = RawServer.answering(answer)) {
      HttpReply reply = http.post(server.uri("/"), "message");
      return reply.delivered();
    }
  }
}
