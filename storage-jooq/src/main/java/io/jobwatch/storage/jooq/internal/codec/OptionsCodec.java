package io.jobwatch.storage.jooq.internal.codec;

import java.util.Map;
import java.util.TreeMap;

/** The options of a source. */
public final class OptionsCodec {

  private static final String FIELD = "options";
  private static final int VERSION = 1;

  private OptionsCodec() {}

  /** As JSON. */
  public static String write(Map<String, String> options) {
    JsonWriter values = new JsonWriter();
    new TreeMap<>(options).forEach(values::text);
    return new JsonWriter().object("values", values).document(FIELD, VERSION);
  }

  /** From JSON. */
  public static Map<String, String> read(String json) {
    JsonReader values = JsonReader.document(FIELD, json, VERSION).object("values");
    return values == null ? Map.of() : values.entries();
  }
}
