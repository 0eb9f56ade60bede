package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MethanolHttpCallerTest {

  private final CloseableHttpCaller http = TestClients.plain();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void saysWhoCallsAndAsksForGzip() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
      HttpReply reply = http.get(server.uri("/jobs?page=2"));

      assertThat(answer(reply).text()).isEqualTo("ok");
      assertThat(server.heads())
          .singleElement()
          .asString()
          .startsWith("GET /jobs?page=2 HTTP/1.1\r\n")
          .contains("User-Agent: Jobwatch/1.2.3 (+https://jobwatch.io)\r\n")
          .contains("Accept-Encoding: gzip\r\n")
          .doesNotContain("Upgrade");
    }
  }

  @Test
  void sendsHeadersAndBody() throws IOException {
    StringBuilder body = new StringBuilder();
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              body.append(connection.read(7));
              connection.send("HTTP/1.1 204 No Content\r\n\r\n");
            })) {
      HttpCall call =
          HttpCall.post(server.uri("/hook"), "application/json", "{\"ä\":1}").header("X-Id", "42");

      HttpReply reply = http.send(call.deadline(TestClients.LONG));

      assertThat(answer(reply).status()).isEqualTo(204);
      assertThat(server.heads().get(0))
          .contains("Content-Type: application/json\r\n", "X-Id: 42\r\n", "Content-Length: 8\r\n");
      assertThat(body).startsWith("{\"ä");
    }
  }

  @Test
  void inflatesAndDropsTheFieldsThatAreAboutCompressedBytes() throws IOException {
    byte[] body = gzip("postings ".repeat(500).getBytes(StandardCharsets.UTF_8));
    try (RawServer server =
        new RawServer(
            connection -> {
              connection.readHead();
              connection.send(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: GZIP\r\nETag: \"7\"\r\nContent-Length: "
                      + body.length
                      + "\r\n\r\n");
              connection.send(body);
            })) {
      HttpAnswer answer = answer(http.get(server.uri("/")));

      assertThat(answer.text()).isEqualTo("postings ".repeat(500));
      assertThat(answer.header("Content-Encoding")).isEmpty();
      assertThat(answer.header("content-length")).isEmpty();
      assertThat(answer.header("etag")).contains("\"7\"");
    }
  }

  @Test
  void acceptsAnEmptyBodyThatIsSaidToBeCompressed() throws IOException {
    try (RawServer server =
        RawServer.answering("HTTP/1.1 304 Not Modified\r\nContent-Encoding: gzip\r\n\r\n")) {
      assertThat(answer(http.get(server.uri("/"))).status()).isEqualTo(304);
    }
  }

  @Test
  void refusesCompressionThatWasNotAskedFor() throws IOException {
    for (String encoding : new String[] {"br", "gzip, gzip"}) {
      try (RawServer server =
          RawServer.answering(
              "HTTP/1.1 200 OK\r\nContent-Encoding: "
                  + encoding
                  + "\r\nContent-Length: 2\r\n\r\nxx")) {
        assertThat(http.get(server.uri("/")))
            .isInstanceOfSatisfying(
                HttpReply.NoAnswer.class, none -> assertThat(none.reason()).contains("compressed"));
      }
    }
  }

  @Test
  void doesNotFollowRedirects() throws IOException {
    try (RawServer canary = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      for (int status : new int[] {301, 302, 303, 307, 308}) {
        String redirect =
            "HTTP/1.1 "
                + status
                + " Moved\r\nLocation: "
                + canary.uri("/")
                + "\r\n"
                + "Content-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.answering(redirect)) {
          assertThat(answer(http.get(server.uri("/"))).status()).isEqualTo(status);
        }
      }
      assertThat(canary.connections()).isZero();
    }
  }

  @Test
  void refusesWhatIsNotAnHttpCall() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      HttpCall good = HttpCall.get(server.uri("/hunter2"));

      for (HttpCall call :
          new HttpCall[] {
            HttpCall.get(URI.create("ftp://127.0.0.1/hunter2")),
            HttpCall.get(URI.create("file:///hunter2")),
            HttpCall.get(URI.create("/hunter2")),
            HttpCall.get(URI.create("http://bad_host/hunter2")),
            HttpCall.get(URI.create("http://hunter2@127.0.0.1:" + server.port() + "/")),
            HttpCall.get(URI.create("http://127.0.0.1:70000/hunter2")),
            good.header("X-Note", "a\r\nX-Injected: hunter2"),
            good.header("X-Note", "a\nhunter2"),
            good.header("X-Note", "hunter2\u0000"),
            good.header("Bad Name", "hunter2"),
            good.header("Host", "hunter2"),
            new HttpCall("BREW", good.uri(), good.headers(), "", good.deadline(), good.maxBytes()),
          }) {
        assertThat(http.send(call))
            .isInstanceOf(HttpReply.Refused.class)
            .asString()
            .doesNotContain("hunter2");
      }
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void sendsNothingOnceClosed() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      http.close();

      assertThat(http.get(server.uri("/"))).isInstanceOf(HttpReply.NotSent.class);
      assertThat(server.connections()).isZero();
    }
  }

  static HttpAnswer answer(HttpReply reply) {
    assertThat(reply).isInstanceOf(HttpAnswer.class);
    return (HttpAnswer) reply;
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
