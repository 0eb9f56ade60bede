package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of which a source's postings are wanted. */
public final class LocationsCodec {

  private static final String FIELD = "locations";
  private static final int VERSION = 1;

  private LocationsCodec() {}

  /** As JSON, or {@code null} if all postings are wanted. */
  public static @Nullable String write(Source source) {
    return source.locations().isEmpty()
        ? null
        : new JsonWriter()
            .texts("values", source.locations())
            .flag("orRemote", source.orRemote())
            .document(FIELD, VERSION);
  }

  /** The source with those from JSON. */
  public static Source read(@Nullable String json, Source source) {
    if (json == null) {
      return source;
    }
    JsonReader places = JsonReader.document(FIELD, json, VERSION);
    List<String> values = places.texts("values");
    return source.locations(values.toArray(String[]::new)).orRemote(places.flag("orRemote"));
  }
}
