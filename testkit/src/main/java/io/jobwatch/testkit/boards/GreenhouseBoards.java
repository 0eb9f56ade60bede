package io.jobwatch.testkit.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays the Greenhouse Job Board API: a board, its jobs, one job. */
final class GreenhouseBoards {

  static final String CONTENT_TYPE = "application/json";

  private static final List<String> CONTENT_KEYS = List.of("content", "departments", "offices");
  private static final String PAY_KEY = "pay_input_ranges";

  private final Map<String, JsonNode> boards = new ConcurrentHashMap<>();

  static boolean isJobList(JsonNode json) {
    return json.path("jobs").isArray();
  }

  void put(String token, String json) {
    JsonNode board = JsonText.parse(token, json);
    if (!isJobList(board)) {
      throw new IllegalArgumentException(
          "Playing the Greenhouse board '"
              + token
              + "': no array 'jobs' in it. Pass the answer of the job list.");
    }
    boards.put(token, board);
  }

  void remove(String token) {
    boards.remove(token);
  }

  /** Answers a path given as its parts below {@code /v1/boards}. */
  Answer answer(List<String> path, String query) {
    JsonNode board = path.isEmpty() ? null : boards.get(path.get(0));
    if (board == null) {
      return error("Board not found");
    }
    boolean pay = isTrue(query, "pay_transparency");
    if (path.size() == 1) {
      return ok(board(path.get(0), board));
    }
    if (path.size() == 2 && path.get(1).equals("jobs")) {
      return ok(jobs(board, isTrue(query, "content"), pay));
    }
    if (path.size() == 3 && path.get(1).equals("jobs")) {
      for (JsonNode job : board.path("jobs")) {
        if (job.path("id").asText().equals(path.get(2))) {
          return ok(job(job, true, pay));
        }
      }
    }
    return error("Job not found");
  }

  private static ObjectNode board(String token, JsonNode board) {
    String name = board.path("jobs").path(0).path("company_name").asText(token);
    return JsonNodeFactory.instance.objectNode().put("name", name).put("content", "");
  }

  private static ObjectNode jobs(JsonNode board, boolean content, boolean pay) {
    List<JsonNode> jobs = new ArrayList<>();
    board.path("jobs").forEach(job -> jobs.add(job(job, content, pay)));
    // Replaces the value in place, so that the keys keep the order of the board.
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.setAll((ObjectNode) board);
    answer.set("jobs", JsonNodeFactory.instance.arrayNode().addAll(jobs));
    return answer;
  }

  private static JsonNode job(JsonNode job, boolean content, boolean pay) {
    if (!job.isObject()) {
      return job;
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.setAll((ObjectNode) job);
    if (!content) {
      answer.remove(CONTENT_KEYS);
    }
    if (!pay) {
      answer.remove(PAY_KEY);
    }
    return answer;
  }

  private static boolean isTrue(String query, String name) {
    return QueryString.first(query, name).filter("true"::equals).isPresent();
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, CONTENT_TYPE, JsonText.railsText(body));
  }

  private static Answer error(String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("status", 404).put("error", message);
    return new Answer(404, CONTENT_TYPE, JsonText.railsText(body));
  }
}
