package io.jobwatch.channels.webhook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON with sorted keys, so that the same message has the same bytes each time. */
final class Json {

  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private Json() {}

  static String text(Map<String, @Nullable Object> object) {
    try {
      return WRITER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of texts and numbers can be written as JSON.", e);
    }
  }
}
