package io.jobwatch.scrape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobwatch.testkit.boards.SampleBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a sample board lists, read without a scraper. */
final class SampleIds {

  private SampleIds() {}

  static List<String> of(SampleBoard board) {
    try {
      JsonNode root = new JsonMapper().readTree(board.json().getBytes(StandardCharsets.UTF_8));
      JsonNode listed = root.isArray() ? root : root.path("jobs");
      return StreamSupport.stream(listed.spliterator(), false)
          .map(posting -> posting.path("id").asText())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Sample board '" + board + "': it is no JSON.", e);
    }
  }
}
