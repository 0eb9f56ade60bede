package io.jobwatch.internal.export;

import io.jobwatch.model.Alert;
import io.jobwatch.model.AuditEntry;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.Stores;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One list of an export.
 *
 * @param name its name in the document
 * @param reader reads it page by page
 */
record ExportSection(String name, Reader reader) {

  /** Reads a page of what a subscriber has. */
  @FunctionalInterface
  interface Reader {
    Page<?> read(Stores stores, String subscriberId, @Nullable PageCursor after, int limit);
  }

  /**
   * Every list, in the order of the document. What a subscriber gets new belongs here, and into the
   * erasure of each storage.
   */
  static final List<ExportSection> ALL =
      List.of(
          whole("subscriber", (stores, id) -> stores.subscribers().find(List.of(id))),
          whole("profile", (stores, id) -> stores.profiles().find(List.of(id))),
          whole("disabledDestinations", (stores, id) -> stores.subscribers().disabled(List.of(id))),
          whole("snoozes", (stores, id) -> stores.subscribers().snoozes(List.of(id))),
          whole("operator", ExportSection::marks),
          whole("digests", ExportSection::digests),
          new ExportSection("alerts", ExportSection::alerts),
          new ExportSection(
              "matches",
              (stores, id, after, limit) -> stores.matches().pageOfSubscriber(id, after, limit)),
          new ExportSection(
              "ledger",
              (stores, id, after, limit) -> stores.ledger().pageOfSubscriber(id, after, limit)),
          new ExportSection("deliveries", ExportSection::deliveries),
          new ExportSection(
              "inbox",
              (stores, id, after, limit) ->
                  stores.inbox().pageOfSubscriber(id, false, after, limit)),
          new ExportSection(
              "applications",
              (stores, id, after, limit) ->
                  stores.applications().pageOfSubscriber(id, null, after, limit)));

  private interface WholeReader {
    Collection<?> read(Stores stores, String subscriberId);
  }

  /** A list that is short. */
  private static ExportSection whole(String name, WholeReader reader) {
    return new ExportSection(
        name, (stores, id, after, limit) -> new Page<>(List.copyOf(reader.read(stores, id)), null));
  }

  /** What an operator is told next. */
  private static Collection<OperatorMark> marks(Stores stores, String subscriberId) {
    return Arrays.stream(EventType.values())
        .flatMap(event -> stores.operators().mark(subscriberId, event).stream())
        .toList();
  }

  /** The matches that wait, which say in their digest's id when they are told. */
  private static Collection<DigestMatch> digests(Stores stores, String subscriberId) {
    return stores
        .digests()
        .matches(stores.digests().of(subscriberId).stream().map(Digest::id).toList());
  }

  private static Page<ExportedAlert> alerts(
      Stores stores, String subscriberId, @Nullable PageCursor after, int limit) {
    Page<Alert> page = stores.alerts().pageOfSubscriber(subscriberId, after, limit);
    return page.map(alert -> new ExportedAlert(alert, stores.alerts().activity(alert.id())));
  }

  private static Page<ExportedDelivery> deliveries(
      Stores stores, String subscriberId, @Nullable PageCursor after, int limit) {
    Page<AuditEntry> page =
        stores.deliveries().audit(stores.deliveries().pageOfSubscriber(subscriberId, after, limit));
    Map<String, Notification> notifications =
        stores
            .deliveries()
            .notifications(
                page.items().stream().map(entry -> entry.delivery().notificationId()).toList())
            .stream()
            .collect(Collectors.toMap(Notification::id, Function.identity()));
    return page.map(
        entry ->
            new ExportedDelivery(
                entry.delivery(),
                notifications.get(entry.delivery().notificationId()),
                entry.attempts()));
  }
}
