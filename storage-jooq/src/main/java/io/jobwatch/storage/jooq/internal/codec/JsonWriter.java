package io.jobwatch.storage.jooq.internal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwatch.spi.storage.StorableText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one JSON object, field by field; what is {@code null} or empty is left out. */
final class JsonWriter {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  JsonWriter text(String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
    return this;
  }

  JsonWriter constant(String name, @Nullable Enum<?> value) {
    return text(name, value == null ? null : value.name());
  }

  JsonWriter number(String name, int value) {
    node.put(name, value);
    return this;
  }

  JsonWriter flag(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  JsonWriter texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(name);
      values.forEach(array::add);
    }
    return this;
  }

  JsonWriter constants(String name, Collection<? extends Enum<?>> values) {
    return texts(name, values.stream().map(Enum::name).sorted().toList());
  }

  JsonWriter object(String name, @Nullable JsonWriter value) {
    if (value != null) {
      node.set(name, value.node);
    }
    return this;
  }

  JsonWriter objects(String name, Collection<JsonWriter> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(value -> array.add(value.node));
    return this;
  }

  /** The document: this object with its version, every text in it checked. */
  String document(String field, int version) {
    checkTexts(new Place(null, field), node);
    node.put(JsonReader.VERSION, version);
    return node.toString();
  }

  private static void checkTexts(Place place, JsonNode value) {
    if (value.isTextual()) {
      check(place, "", value.textValue());
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        checkTexts(new Place(place, i), value.get(i));
      }
    } else {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        check(place, " (a name)", entry.getKey());
        checkTexts(new Place(place, entry.getKey()), entry.getValue());
      }
    }
  }

  private static void check(Place place, String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        StorableText.check(place.path() + what, text);
        return;
      }
    }
  }

  /** Where in a document a text is; nearly always nobody asks. */
  private record Place(@Nullable Place around, Object name) {

    String path() {
      return around == null ? name.toString() : around.path() + "." + name;
    }
  }
}
