package io.jobwatch.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.jobwatch.error.Fault;
import java.io.IOException;
import java.util.List;

/**
 * The tree of a YAML text of one document. Its values are texts as they are written there, such as
 * {@code 007}, or null.
 */
final class YamlTree {

  private static final YAMLFactory YAML =
      (YAMLFactory) new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The bound of the parser, in Unicode characters. */
  private static final int MAX_LENGTH = 3 * 1024 * 1024;

  private final YAMLParser parser;
  private final List<Fault> faults;

  private YamlTree(YAMLParser parser, List<Fault> faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /** Reads what can be read and adds a fault for what cannot. */
  static JsonNode read(String yaml, List<Fault> faults) {
    JsonNode tree = NODES.missingNode();
    int length = yaml.codePointCount(0, yaml.length());
    if (length > MAX_LENGTH) {
      String reason = "it has " + length + " characters, more than " + MAX_LENGTH;
      faults.add(new Fault("file", "", reason, "split it, and import the parts one by one"));
      return tree;
    }
    try (YAMLParser parser = YAML.createParser(yaml)) {
      YamlTree reader = new YamlTree(parser, faults);
      if (parser.nextToken() != null) {
        tree = reader.value();
      }
      if (parser.nextToken() != null) {
        reader.fault("another document begins", "put all into one, without ---");
      }
    } catch (IOException e) {
      // Neither the parser's words nor the text: a line of it may have a secret.
      JsonLocation location =
          e instanceof JsonProcessingException unreadable ? unreadable.getLocation() : null;
      String place = location == null ? "somewhere" : place(location);
      faults.add(
          new Fault(place, "", "it is no YAML, or a key is there twice", "mend the text there"));
    }
    return tree;
  }

  private JsonNode value() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object();
    }
    if (token == JsonToken.START_ARRAY) {
      return array();
    }
    if (parser.isCurrentAlias()) {
      fault("it is an alias, which is not followed", "write out what it stands for");
    }
    return token == JsonToken.VALUE_NULL ? NODES.nullNode() : NODES.textNode(parser.getText());
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      object.set(key, value());
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private void fault(String reason, String cure) {
    faults.add(new Fault(place(parser.currentTokenLocation()), "", reason, cure));
  }

  private static String place(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
