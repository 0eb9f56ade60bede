package io.jobwatch.scrape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobwatch.testkit.boards.SampleBoard;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a sample board lists, read without a scraper. */
final class SampleIds {

  private SampleIds() {}

  static List<String> of(SampleBoard board) {
    try {
      JsonNode root = new JsonMapper().readTree(board.json());
      JsonNode listed = root.isArray() ? root : root.path("jobs");
      return StreamSupport.stream(listed.spliterator(), false)
          .map(posting -> posting.path("id").asText())
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Sample board '" + board + "': it is no JSON.", e);
    }
  }
}
