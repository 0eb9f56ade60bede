package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.StageChange;
import java.time.Instant;
import java.util.List;

/** The history of an application. */
public final class StagesCodec {

  private static final String FIELD = "stages";
  private static final int VERSION = 1;

  private StagesCodec() {}

  /** As JSON. */
  public static String write(List<StageChange> history) {
    return new JsonWriter()
        .objects(
            FIELD,
            history.stream()
                .map(step -> new JsonWriter().constant("stage", step.stage()).text("at", step.at()))
                .toList())
        .document(FIELD, VERSION);
  }

  /** From JSON. */
  public static List<StageChange> read(String json) {
    return JsonReader.document(FIELD, json, VERSION).objects(FIELD).stream()
        .map(StagesCodec::step)
        .toList();
  }

  private static StageChange step(JsonReader json) {
    ApplicationStage stage = json.constant("stage", ApplicationStage.class);
    Instant at = json.parsed("at", Instant::parse);
    if (stage == null || at == null) {
      throw json.unknown("stage");
    }
    return new StageChange(stage, at);
  }
}
