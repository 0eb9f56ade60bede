package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.Frequency;
import io.jobwatch.model.Preferences;
import io.jobwatch.model.QuietHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The preferences of a subscriber. */
public final class PreferencesCodec {

  private static final String FIELD = "preferences";
  private static final int VERSION = 1;

  private PreferencesCodec() {}

  /** As JSON. */
  public static String write(Preferences preferences) {
    return new JsonWriter()
        .text("frequency", preferences.frequency().text())
        .objects(
            "quietHours",
            preferences.quietHours().stream()
                .map(
                    hours ->
                        new JsonWriter()
                            .text("from", hours.from())
                            .text("to", hours.to())
                            .constants("days", hours.days()))
                .toList())
        .number("perCompany", preferences.perCompany())
        .number("perDigest", preferences.perDigest())
        .number("perDay", preferences.perDay())
        .document(FIELD, VERSION);
  }

  /** From JSON; {@link Preferences#NONE} from nothing. */
  public static Preferences read(@Nullable String json) {
    if (json == null) {
      return Preferences.NONE;
    }
    JsonReader reader = JsonReader.document(FIELD, json, VERSION);
    return new Preferences(
        required(reader, "frequency", reader.parsed("frequency", Frequency::parse)),
        reader.objects("quietHours").stream().map(PreferencesCodec::quietHours).toList(),
        reader.number("perCompany"),
        reader.number("perDigest"),
        reader.number("perDay"));
  }

  private static QuietHours quietHours(JsonReader json) {
    return new QuietHours(
        required(json, "from", json.parsed("from", LocalTime::parse)),
        required(json, "to", json.parsed("to", LocalTime::parse)),
        json.constants("days", DayOfWeek.class));
  }

  private static <T> T required(JsonReader json, String name, @Nullable T value) {
    if (value == null) {
      throw json.unknown(name);
    }
    return value;
  }
}
