package io.jobwatch.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BoardServerLeverTest {

  private final BoardServer server = BoardServer.withSampleBoards();
  private final BoardClient client = new BoardClient(server);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void pagesLeverPostings() throws Exception {
    List<String> ids = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int skip = 0; skip <= 9; skip += 3) {
      JsonNode page = client.json(client.lever("/FernwaldLabs?mode=json&limit=3&skip=" + skip));
      page.forEach(posting -> ids.add(posting.path("id").asText()));
      sizes.add(page.size());
    }

    assertThat(sizes).containsExactly(3, 3, 2, 0);
    assertThat(ids).hasSize(8).doesNotHaveDuplicates();
    assertThat(client.json(client.lever("/FernwaldLabs?mode=json"))).hasSize(8);
  }

  @Test
  void servesOneLeverPosting() throws Exception {
    JsonNode posting =
        client.json(client.lever("/casa-lumen/7e2afd0c-94f1-436b-8f80-d0c1f273e205"));

    assertThat(posting.path("text").asText()).isEqualTo("Mobile Engineer (Kotlin, Swift)");
  }

  @Test
  void answersLeverHtmlUnlessJsonIsAskedFor() throws Exception {
    HttpRequest accepting =
        HttpRequest.newBuilder(client.lever("/casa-lumen"))
            .header("Accept", "application/json")
            .build();

    assertThat(client.get(client.lever("/casa-lumen")).headers().firstValue("Content-Type"))
        .contains("text/html; charset=utf-8");
    assertThat(client.send(accepting, BodyHandlers.ofString()).headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
  }

  @Test
  void knowsLeverSitesByTheirExactCase() throws Exception {
    HttpResponse<String> wrongCase = client.get(client.lever("/fernwaldlabs?mode=json"));

    assertThat(wrongCase.statusCode()).isEqualTo(404);
    assertThat(wrongCase.body()).isEqualTo("{\"ok\":false,\"error\":\"Document not found\"}");
    assertThat(client.get(client.lever("/stillwater?mode=json")).body()).isEqualTo("[]");
  }

  @Test
  void servesHalfSurrogatePairsAsEscapes() throws Exception {
    server.lever("acme", "[{\"text\":\"a\\ud83d \\ud83e\\udd16\"}]");

    assertThat(client.get(client.lever("/acme?mode=json")).body())
        .isEqualTo("[{\"text\":\"a\\ud83d 🤖\"}]");
  }
}
