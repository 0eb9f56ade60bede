package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.EventType;
import io.jobwatch.model.NotificationItem;
import java.util.List;
import java.util.Objects;

/** The items of a notification. */
public final class ItemsCodec {

  private static final String FIELD = "items";
  private static final int VERSION = 1;

  private ItemsCodec() {}

  /** As JSON. */
  public static String write(List<NotificationItem> items) {
    return new JsonWriter()
        .objects(
            FIELD,
            items.stream()
                .map(
                    item ->
                        new JsonWriter()
                            .text("alertId", item.alertId())
                            .text("postingUid", item.postingUid())
                            .constant("event", item.event())
                            .object("verdict", VerdictCodec.json(item.verdict()))
                            .number("sequence", item.sequence())
                            .number("carriers", item.carriers()))
                .toList())
        .document(FIELD, VERSION);
  }

  /** From JSON, with the alert and the event of items that were written without. */
  public static List<NotificationItem> read(String json, String alertId, EventType event) {
    return JsonReader.document(FIELD, json, VERSION).objects(FIELD).stream()
        .map(item -> item(item, alertId, event))
        .toList();
  }

  private static NotificationItem item(JsonReader json, String alertId, EventType event) {
    JsonReader verdict = json.object("verdict");
    if (verdict == null) {
      throw json.unknown("verdict");
    }
    return new NotificationItem(
        Objects.requireNonNullElse(json.text("alertId"), alertId),
        json.required("postingUid"),
        Objects.requireNonNullElse(json.constant("event", EventType.class), event),
        VerdictCodec.scored(verdict),
        json.number("sequence"),
        json.number("carriers"));
  }
}
