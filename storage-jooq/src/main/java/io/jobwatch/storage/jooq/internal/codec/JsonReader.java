package io.jobwatch.storage.jooq.internal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object, field by field; fields that nobody asks for are passed over. */
final class JsonReader {

  /** The field that says by which version of its codec a document was written. */
  static final String VERSION = "v";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String path;
  private final JsonNode node;

  private JsonReader(String path, JsonNode node) {
    this.path = path;
    this.node = node;
  }

  /** Opens a document that was written by this version or an earlier one. */
  static JsonReader document(String field, String text, int version) {
    JsonNode node;
    try {
      node = MAPPER.readTree(new StringReader(text));
    } catch (IOException e) {
      // The cause is left out, since its message quotes the document.
      throw unreadable(field, "it is not JSON");
    }
    if (!node.isObject()) {
      throw unreadable(field, "it is not a JSON object");
    }
    int written = node.path(VERSION).asInt();
    if (written < 1 || written > version) {
      throw unreadable(field, "it has version " + written + ", known is 1 to " + version);
    }
    return new JsonReader(field, node);
  }

  @Nullable String text(String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.textValue() : null;
  }

  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw unreadable(path + "." + name, "it is missing");
    }
    return text;
  }

  <T> @Nullable T parsed(String name, Function<String, T> parser) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (RuntimeException e) {
      // The cause is left out, since its message quotes the value.
      throw unreadable(path + "." + name, "it does not have the form of its type");
    }
  }

  int number(String name) {
    return node.path(name).asInt();
  }

  boolean flag(String name) {
    return node.path(name).asBoolean();
  }

  List<String> texts(String name) {
    return stream(name).map(JsonNode::asText).toList();
  }

  <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    return parsed(name, text -> Enum.valueOf(type, text));
  }

  <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
    EnumSet<E> constants = EnumSet.noneOf(type);
    Collection<String> texts = texts(name);
    Arrays.stream(type.getEnumConstants())
        .filter(constant -> texts.contains(constant.name()))
        .forEach(constants::add);
    if (constants.size() != texts.size()) {
      throw unreadable(path + "." + name, "it names a constant this version does not know");
    }
    return constants;
  }

  @Nullable JsonReader object(String name) {
    JsonNode value = node.path(name);
    return value.isObject() ? new JsonReader(path + "." + name, value) : null;
  }

  List<JsonReader> objects(String name) {
    return stream(name).map(value -> new JsonReader(path + "." + name, value)).toList();
  }

  Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
    return entries;
  }

  UnreadableValueException unknown(String name) {
    return unreadable(path + "." + name, "this version does not know what it names");
  }

  private Stream<JsonNode> stream(String name) {
    return StreamSupport.stream(node.path(name).spliterator(), false);
  }

  private static UnreadableValueException unreadable(String path, String why) {
    return new UnreadableValueException("Stored value '" + path + "': " + why + ".");
  }
}
