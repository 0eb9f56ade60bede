package io.jobwatch.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BoardServerGreenhouseTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NORTHWIND = "/northwind-robotics";

  private final BoardServer server = BoardServer.withSampleBoards();
  private final BoardClient client = new BoardClient(server);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void servesJobsWithoutContentAndPayUnlessAsked() throws Exception {
    JsonNode plain = client.json(client.greenhouse(NORTHWIND + "/jobs")).path("jobs").path(0);
    JsonNode full =
        client.json(client.greenhouse(NORTHWIND + "/jobs?content=true&pay_transparency=true"));

    assertThat(BoardClient.fieldNames(plain))
        .contains("id", "title", "metadata")
        .doesNotContain("content", "departments", "offices", "pay_input_ranges");
    assertThat(BoardClient.fieldNames(full.path("jobs").path(0)))
        .contains("content", "departments", "offices", "pay_input_ranges");
    assertThat(full.path("jobs")).hasSize(9);
    assertThat(full.path("meta").path("total").asInt()).isEqualTo(9);
  }

  @Test
  void keepsTheOrderOfKeys() throws Exception {
    JsonNode answer =
        client.json(client.greenhouse(NORTHWIND + "/jobs?content=true&pay_transparency=true"));

    assertThat(answer.toString())
        .isEqualTo(MAPPER.readTree(SampleBoard.NORTHWIND_ROBOTICS.json()).toString());
  }

  @Test
  void escapesGreenhouseTextAsRailsDoes() throws Exception {
    String body = client.get(client.greenhouse(NORTHWIND + "/jobs?content=true")).body();

    assertThat(body).contains("\\u0026lt;h3\\u0026gt;", "\\u003ch2\\u003e").doesNotContain("&");
  }

  @Test
  void servesOneJobAndItsBoard() throws Exception {
    JsonNode job = client.json(client.greenhouse(NORTHWIND + "/jobs/6200103004"));
    JsonNode board = client.json(client.greenhouse(NORTHWIND));

    assertThat(job.path("title").asText()).isEqualTo("Java Platform Engineer");
    assertThat(BoardClient.fieldNames(job)).contains("content").doesNotContain("pay_input_ranges");
    assertThat(board.path("name").asText()).isEqualTo("Northwind Robotics");
  }

  @Test
  void tellsUnknownFromEmptyGreenhouseBoards() throws Exception {
    HttpResponse<String> unknown = client.get(client.greenhouse("/nobody/jobs"));
    HttpResponse<String> empty = client.get(client.greenhouse("/quietharbor/jobs?content=true"));
    HttpResponse<String> noJob = client.get(client.greenhouse(NORTHWIND + "/jobs/1"));

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).isEqualTo("{\"status\":404,\"error\":\"Board not found\"}");
    assertThat(empty.body()).isEqualTo("{\"jobs\":[],\"meta\":{\"total\":0}}");
    assertThat(empty.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(noJob.body()).isEqualTo("{\"status\":404,\"error\":\"Job not found\"}");
  }
}
