package io.jobwatch.internal.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobwatch.model.PluginId;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON, each component under its name, and before them the {@code kind} of a
 * record that is one of several.
 */
final class RecordJson {

  private RecordJson() {}

  static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof PluginId id) {
      json.writeString(id.value());
    } else if (value instanceof Record) {
      writeComponents(json, value);
    } else if (value instanceof Collection<?> values) {
      json.writeStartArray();
      for (Object one : values) {
        write(json, one);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> entries) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else {
      writePlain(json, value);
    }
  }

  private static void writeComponents(JsonGenerator json, Object value) throws IOException {
    json.writeStartObject();
    if (Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
      json.writeStringField("kind", kind(value.getClass().getSimpleName()));
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      json.writeFieldName(component.getName());
      write(json, read(component, value));
    }
    json.writeEndObject();
  }

  /** {@code over_budget} for {@code OverBudget}. */
  private static String kind(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static void writePlain(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof Locale locale) {
      json.writeString(locale.toLanguageTag());
    } else {
      // Texts, and what has a standard form of its own: instants, dates, durations, zones, URIs.
      json.writeString(value.toString());
    }
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Accessors of exported records are public, only read.", e);
    }
  }
}
