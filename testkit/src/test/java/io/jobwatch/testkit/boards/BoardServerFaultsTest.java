package io.jobwatch.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BoardServerFaultsTest {

  private static final String PATH = "/v1/boards/acme/jobs";

  private final HttpClient client = HttpClient.newHttpClient();
  private final BoardServer server =
      BoardServer.start().greenhouse("acme", "{\"jobs\":[],\"meta\":{\"total\":0}}");
  private final URI uri = server.greenhouseBase().resolve(PATH);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void playsStatusesInOrderAndThenTheTrueAnswer() throws Exception {
    server.fault(PATH, Fault.status(429, Map.of("Retry-After", "7")), 2);
    server.fault(PATH, Fault.answer(200, Map.of("Content-Type", "text/html"), "<p>Hi</p>"), 1);

    HttpResponse<String> limited = get();

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(limited.body()).isEmpty();
    assertThat(get().statusCode()).isEqualTo(429);
    assertThat(get().body()).isEqualTo("<p>Hi</p>");
    assertThat(get().body()).startsWith("{\"jobs\"");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void playsAFaultForGoodUntilCleared() throws Exception {
    server.fault(PATH, Fault.status(503));
    assertThat(get().statusCode()).isEqualTo(503);
    assertThat(get().statusCode()).isEqualTo(503);

    server.clearFaults();

    assertThat(get().statusCode()).isEqualTo(200);
  }

  @Test
  void leavesOtherPathsAlone() throws Exception {
    server.fault("/v1/boards/other/jobs", Fault.status(503));

    assertThat(get().statusCode()).isEqualTo(200);
  }

  @Test
  void cutsTheBodyOffHalfWay() throws Exception {
    int whole = get().body().length();
    server.fault(PATH, Fault.truncated());

    String raw = rawGet();

    assertThat(raw).contains("Content-length: " + whole);
    assertThat(raw.substring(raw.indexOf("\r\n\r\n") + 4)).hasSize(whole / 2);
    assertThatExceptionOfType(IOException.class).isThrownBy(this::get);
  }

  @Test
  void dripsByteAfterByteAndServesOthersMeanwhile() throws Exception {
    server.fault(PATH, Fault.dripping(), 1);

    HttpResponse<InputStream> response =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());

    assertThat(response.statusCode()).isEqualTo(200);
    try (InputStream body = response.body()) {
      assertThat(body.readNBytes(5)).containsOnly(' ').hasSize(5);
      assertThat(get().body()).startsWith("{\"jobs\"");
      assertThat(body.readNBytes(5)).containsOnly(' ').hasSize(5);
    }
  }

  @Test
  void endsDrippingBodiesWhenItCloses() throws Exception {
    server.fault(PATH, Fault.dripping());
    HttpResponse<InputStream> response =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());

    server.close();

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> response.body().readAllBytes());
  }

  @Test
  void sendsABodyOfAnySizeWithoutItsLength() throws Exception {
    server.fault(PATH, Fault.oversized(1_000_003));

    HttpResponse<String> response = get();

    assertThat(response.body()).hasSize(1_000_003).isBlank();
    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void compressesAnOversizedBodyOnRequest() throws Exception {
    server.fault(PATH, Fault.oversized(1_000_003));
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build();

    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(response.body()).hasSizeLessThan(10_000);
  }

  @Test
  void dropsTheConnection() throws Exception {
    server.fault(PATH, Fault.dropped());

    assertThat(rawGet()).isEmpty();
    assertThatExceptionOfType(IOException.class).isThrownBy(this::get);
  }

  @Test
  void refusesFaultsThatNeverPlay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.fault(PATH, Fault.status(500), 0))
        .withMessageContaining(PATH);
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** All bytes that come back over a plain socket, up to the end of the connection. */
  private String rawGet() throws IOException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String request = "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
