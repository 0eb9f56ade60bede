package io.jobwatch.storage.jooq.internal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwatch.spi.storage.StorableText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    checkTexts(field, node);
    node.put(JsonReader.VERSION, version);
    return node.toString();
  }

  private static void checkTexts(String path, JsonNode value) {
    if (value.isTextual()) {
      StorableText.check(path, value.textValue());
    } else if (value.isArray()) {
      IntStream.range(0, value.size()).forEach(i -> checkTexts(path + "." + i, value.get(i)));
    } else {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        StorableText.check(path + " (a name)", entry.getKey());
        checkTexts(path + "." + entry.getKey(), entry.getValue());
      }
    }
  }
}
