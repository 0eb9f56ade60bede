package io.jobwatch.internal.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.Storage;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/** Writes everything that is stored of a subscriber, with one page in memory at a time. */
public final class SubscriberExport {

  /** What a document says of its form. */
  public static final String FORMAT = "jobwatch-subscriber/1";

  private static final int PAGE = 200;
  private static final JsonFactory JSON = new JsonFactory();

  private final Storage storage;

  /**
   * An export.
   *
   * @param storage where everything is kept
   */
  public SubscriberExport(Storage storage) {
    this.storage = storage;
  }

  /**
   * Writes one subscriber's document.
   *
   * @param subscriberId the subscriber's id
   * @param now the moment that the document names
   * @param writer takes the document; it is flushed and not closed
   * @throws IOException if the writer fails
   */
  public void write(String subscriberId, Instant now, Writer writer) throws IOException {
    JsonGenerator json = JSON.createGenerator(writer);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("exportedAt", now.toString());
    json.writeStringField("subscriberId", subscriberId);
    for (ExportSection section : ExportSection.ALL) {
      write(json, section, subscriberId);
    }
    json.writeEndObject();
    json.close();
    writer.flush();
  }

  private void write(JsonGenerator json, ExportSection section, String subscriberId)
      throws IOException {
    json.writeArrayFieldStart(section.name());
    PageCursor next = null;
    do {
      PageCursor after = next;
      Page<?> page =
          storage.transaction(stores -> section.reader().read(stores, subscriberId, after, PAGE));
      for (Object row : page.items()) {
        RecordJson.write(json, row);
      }
      next = page.next();
    } while (next != null);
    json.writeEndArray();
  }
}
