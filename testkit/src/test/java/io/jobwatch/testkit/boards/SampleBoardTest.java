package io.jobwatch.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleBoardTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void holdsPostingsWithIdsOfTheirOwn(SampleBoard sample) throws Exception {
    List<String> ids = new ArrayList<>();
    postings(sample.kind(), sample.json()).forEach(posting -> ids.add(posting.path("id").asText()));

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> !id.isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void countsItsGreenhouseJobsRightly(SampleBoard sample) throws Exception {
    JsonNode board = MAPPER.readTree(sample.json());

    int expected = sample.kind() == BoardKind.GREENHOUSE ? board.path("jobs").size() : 0;

    assertThat(board.path("meta").path("total").asInt()).isEqualTo(expected);
  }

  @Test
  void escapesGreenhouseContentOnceButForOneJob() throws Exception {
    List<String> literal = new ArrayList<>();
    for (SampleBoard sample : SampleBoard.values()) {
      for (JsonNode posting : postings(sample.kind(), sample.json())) {
        if (posting.path("content").asText().startsWith("<div")) {
          literal.add(posting.path("id").asText());
        } else if (posting.has("content")) {
          assertThat(posting.path("content").asText()).startsWith("&lt;div");
        }
      }
    }

    assertThat(literal).containsExactly("6200107004");
  }

  @Test
  void changesTheGreenhouseBoardOvernight() throws Exception {
    Map<String, JsonNode> before = byId(SampleBoard.NORTHWIND_ROBOTICS, false);
    Map<String, JsonNode> after = byId(SampleBoard.NORTHWIND_ROBOTICS, true);

    assertThat(only(after, before)).containsExactly("6200110004");
    assertThat(only(before, after)).containsExactly("6200105004");
    assertThat(changedKeys(before, after))
        .isEqualTo(
            Map.of(
                "6200101004", List.of("metadata", "updated_at", "pay_input_ranges"),
                "6200103004", List.of("updated_at", "title"),
                "6200104004", List.of("updated_at")));
  }

  @Test
  void changesTheLeverSiteOvernight() throws Exception {
    Map<String, JsonNode> before = byId(SampleBoard.FERNWALD_LABS, false);
    Map<String, JsonNode> after = byId(SampleBoard.FERNWALD_LABS, true);

    assertThat(only(after, before)).containsExactly("29d5a8b7-4fac-4e16-9a3b-8b7cad2e9109");
    assertThat(only(before, after)).containsExactly("e5a0c7d1-94f6-4d2b-a6c8-1b7e3d2f5105");
    assertThat(changedKeys(before, after))
        .isEqualTo(
            Map.of(
                "b7c3d9e0-1f42-4a68-8a3b-92c40e5d1102", List.of("text"),
                "c2e85a17-7d3c-4b90-b5f4-6a1f0c9e2103", List.of("salaryRange")));
  }

  @Test
  void hasNoNextDayElsewhere() {
    assertThat(SampleBoard.values())
        .filteredOn(sample -> sample.nextDayJson().isPresent())
        .containsExactly(SampleBoard.NORTHWIND_ROBOTICS, SampleBoard.FERNWALD_LABS);
  }

  private static Map<String, JsonNode> byId(SampleBoard sample, boolean nextDay) throws Exception {
    String json = nextDay ? sample.nextDayJson().orElseThrow() : sample.json();
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    postings(sample.kind(), json)
        .forEach(posting -> byId.put(posting.path("id").asText(), posting));
    return byId;
  }

  private static JsonNode postings(BoardKind kind, String json) throws Exception {
    JsonNode board = MAPPER.readTree(json);
    return kind == BoardKind.GREENHOUSE ? board.path("jobs") : board;
  }

  private static List<String> only(Map<String, JsonNode> these, Map<String, JsonNode> those) {
    return these.keySet().stream().filter(id -> !those.containsKey(id)).toList();
  }

  private static Map<String, List<String>> changedKeys(
      Map<String, JsonNode> before, Map<String, JsonNode> after) {
    Map<String, List<String>> changed = new LinkedHashMap<>();
    before.forEach(
        (id, old) -> {
          JsonNode current = after.getOrDefault(id, old);
          List<String> keys = new ArrayList<>();
          old.fieldNames()
              .forEachRemaining(
                  key -> {
                    if (!old.get(key).equals(current.get(key))) {
                      keys.add(key);
                    }
                  });
          if (!keys.isEmpty()) {
            changed.put(id, keys);
          }
        });
    return changed;
  }
}
