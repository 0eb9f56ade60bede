package io.jobwatch.storage.jooq.internal.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by their names, in their order. */
public final class CountsCodec {

  private static final String FIELD = "counts";
  private static final int VERSION = 1;

  private CountsCodec() {}

  /** As JSON. */
  public static String write(Map<String, Long> counts) {
    return new JsonWriter().object(FIELD, json(counts)).document(FIELD, VERSION);
  }

  /** From JSON. */
  public static Map<String, Long> read(String json) {
    return counts(JsonReader.document(FIELD, json, VERSION));
  }

  static JsonWriter json(Map<String, Long> counts) {
    JsonWriter json = new JsonWriter();
    counts.forEach(json::text);
    return json;
  }

  /** The counts in a document's field. */
  static Map<String, Long> counts(JsonReader json) {
    Map<String, Long> counts = new LinkedHashMap<>();
    JsonReader object = json.object(FIELD);
    if (object != null) {
      object.entries().forEach((name, count) -> counts.put(name, Long.valueOf(count)));
    }
    return counts;
  }
}
