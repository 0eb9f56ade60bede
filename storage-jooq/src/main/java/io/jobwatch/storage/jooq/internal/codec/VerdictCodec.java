package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.Priority;
import io.jobwatch.model.Verdict;

/** The verdict of a match or of an item of a notification. */
public final class VerdictCodec {

  private static final String FIELD = "verdict";
  private static final int VERSION = 1;

  private VerdictCodec() {}

  /** As JSON. */
  public static String write(Verdict verdict) {
    return json(verdict).document(FIELD, VERSION);
  }

  /** From JSON. */
  public static Verdict read(String json) {
    JsonReader reader = JsonReader.document(FIELD, json, VERSION);
    return switch (reader.required("kind")) {
      case "scored" -> scored(reader);
      case "unavailable" -> new Verdict.Unavailable(reader.required("reason"));
      case "over_budget" -> new Verdict.OverBudget(reader.required("reason"));
      default -> throw reader.unknown("kind");
    };
  }

  /** A score from JSON. */
  public static Verdict.Scored readScored(String json) {
    return scored(JsonReader.document(FIELD, json, VERSION));
  }

  static JsonWriter json(Verdict verdict) {
    JsonWriter writer = new JsonWriter();
    if (verdict instanceof Verdict.Scored scored) {
      return writer
          .text("kind", "scored")
          .number("score", scored.score())
          .constant("priority", scored.priority())
          .texts("matchedSkills", scored.matchedSkills())
          .texts("skillGaps", scored.skillGaps())
          .texts("reasons", scored.reasons());
    }
    if (verdict instanceof Verdict.Unavailable unavailable) {
      return writer.text("kind", "unavailable").text("reason", unavailable.reason());
    }
    return writer
        .text("kind", "over_budget")
        .text("reason", ((Verdict.OverBudget) verdict).reason());
  }

  static Verdict.Scored scored(JsonReader json) {
    Priority priority = json.constant("priority", Priority.class);
    if (priority == null) {
      throw json.unknown("priority");
    }
    return new Verdict.Scored(
        json.number("score"),
        priority,
        json.texts("matchedSkills"),
        json.texts("skillGaps"),
        json.texts("reasons"));
  }
}
