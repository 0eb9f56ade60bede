package io.jobwatch.testkit.boards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

final class JsonText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  static JsonNode parse(String source, String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Reading the board '"
              + source
              + "': not JSON ("
              + e.getOriginalMessage()
              + ")."
              + " Pass the text of a job list.",
          e);
    }
  }

  static String text(JsonNode node) {
    return escapeLoneSurrogates(write(node));
  }

  /** The text as Rails writes it: {@code &}, {@code <} and {@code >} only as escapes. */
  static String railsText(JsonNode node) {
    // The three characters have no meaning in JSON, so they can only stand inside strings.
    return text(node).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
  }

  private static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree is always writable.", e);
    }
  }

  /** Half a surrogate pair has no UTF-8 form, yet real boards send it as an escape. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            point -> {
              if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.append(String.format("\\u%04x", point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }
}
