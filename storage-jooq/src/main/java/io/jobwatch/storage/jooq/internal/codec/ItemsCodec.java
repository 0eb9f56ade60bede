package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.NotificationItem;
import java.util.List;

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
                            .text("postingUid", item.postingUid())
                            .object("verdict", VerdictCodec.json(item.verdict())))
                .toList())
        .document(FIELD, VERSION);
  }

  /** From JSON. */
  public static List<NotificationItem> read(String json) {
    return JsonReader.document(FIELD, json, VERSION).objects(FIELD).stream()
        .map(ItemsCodec::item)
        .toList();
  }

  private static NotificationItem item(JsonReader json) {
    JsonReader verdict = json.object("verdict");
    if (verdict == null) {
      throw json.unknown("verdict");
    }
    return new NotificationItem(json.required("postingUid"), VerdictCodec.scored(verdict));
  }
}
