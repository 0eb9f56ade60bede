package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.EventType;
import io.jobwatch.model.OperatorReport;
import org.jspecify.annotations.Nullable;

/** What an operator is told; the event has a column of its own. */
public final class ReportCodec {

  private static final String FIELD = "report";
  private static final int VERSION = 1;

  private ReportCodec() {}

  /** As JSON; {@code null} for none. */
  public static @Nullable String write(@Nullable OperatorReport report) {
    return report == null
        ? null
        : new JsonWriter()
            .text("subject", report.subject())
            .object("counts", CountsCodec.json(report.counts()))
            .texts("remarks", report.remarks())
            .document(FIELD, VERSION);
  }

  /** From JSON; {@code null} from nothing. */
  public static @Nullable OperatorReport read(@Nullable String json, EventType event) {
    if (json == null) {
      return null;
    }
    JsonReader reader = JsonReader.document(FIELD, json, VERSION);
    return new OperatorReport(
        event, reader.required("subject"), CountsCodec.counts(reader), reader.texts("remarks"));
  }
}
