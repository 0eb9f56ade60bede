package io.jobwatch.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BoardServerTest {

  private static final String NORTHWIND = "/northwind-robotics";

  private final BoardServer server = BoardServer.withSampleBoards();
  private final BoardClient client = new BoardClient(server);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void compressesOnRequest() throws Exception {
    URI uri = client.greenhouse(NORTHWIND + "/jobs?content=true");
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build();

    HttpResponse<byte[]> compressed = client.send(request, BodyHandlers.ofByteArray());

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(compressed.body()));
    assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(client.get(uri).body());
    assertThat(client.get(uri).headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void answersNotModifiedUntilTheBoardChanges() throws Exception {
    URI uri = client.lever("/FernwaldLabs?mode=json");
    String etag = client.get(uri).headers().firstValue("ETag").orElseThrow();
    HttpRequest again = HttpRequest.newBuilder(uri).header("If-None-Match", etag).build();

    HttpResponse<String> unchanged = client.send(again, BodyHandlers.ofString());
    server.playNextDay();
    HttpResponse<String> changed = client.send(again, BodyHandlers.ofString());

    assertThat(etag).startsWith("W/\"");
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(unchanged.headers().firstValue("ETag")).contains(etag);
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  @Test
  void replacesAndRemovesBoards() throws Exception {
    server.greenhouse("acme", "{\"jobs\":[{\"id\":1}],\"meta\":{\"total\":1}}");
    server.lever("acme", "[{\"id\":\"a\"}]");
    assertThat(client.json(client.greenhouse("/acme/jobs")).path("jobs")).hasSize(1);
    assertThat(client.json(client.lever("/acme?mode=json"))).hasSize(1);

    server.lever("acme", "[]").remove(BoardKind.GREENHOUSE, "acme");

    assertThat(client.get(client.greenhouse("/acme/jobs")).statusCode()).isEqualTo(404);
    assertThat(client.json(client.lever("/acme?mode=json"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoJobList() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.greenhouse("acme", "[]"))
        .withMessageContaining("'acme'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.lever("acme", "{}"))
        .withMessageContaining("'acme'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.lever("acme", "[1,"))
        .withMessageContaining("not JSON");
  }

  @Test
  void servesRobotsTextOnceSet() throws Exception {
    URI robots = server.greenhouseBase().resolve("/robots.txt");
    assertThat(client.get(robots).statusCode()).isEqualTo(404);

    server.robots("User-agent: *\nCrawl-delay: 1\n");

    assertThat(client.get(robots).body()).isEqualTo("User-agent: *\nCrawl-delay: 1\n");
  }

  @Test
  void remembersRequests() throws Exception {
    URI uri = client.lever("/casa-lumen?mode=json&limit=1%30");
    client.send(
        HttpRequest.newBuilder(uri).header("User-Agent", "jobwatch-test").build(),
        BodyHandlers.ofString());

    RecordedRequest request = server.requests().get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/v0/postings/casa-lumen");
    assertThat(request.query()).isEqualTo("mode=json&limit=1%30");
    assertThat(request.parameter("limit")).contains("10");
    assertThat(request.header("user-agent")).contains("jobwatch-test");
    server.clearRequests();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void refusesOtherMethods() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(client.greenhouse(NORTHWIND + "/jobs"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }
}
