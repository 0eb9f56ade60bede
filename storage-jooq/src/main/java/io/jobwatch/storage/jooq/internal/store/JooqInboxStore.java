package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.INBOX_MESSAGE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SUBSCRIBER;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Priority;
import io.jobwatch.spi.storage.InboxStore;
import io.jobwatch.storage.jooq.internal.generated.tables.records.InboxMessageRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** In-app inboxes in {@code jobwatch_inbox_message}. */
final class JooqInboxStore implements InboxStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqInboxStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void add(InboxMessage message) {
    InboxMessageRecord row = new InboxMessageRecord();
    row.setIdKey(HashKey.of(message.id()));
    row.setId(message.id());
    row.setSubscriberKey(HashKey.of(message.subscriberId()));
    row.setSubscriberId(message.subscriberId());
    row.setSubject(message.subject());
    row.setBody(message.body());
    row.setPriority(message.priority().name());
    row.setReceivedAt(Micros.of(message.receivedAt()));
    row.setReadAt(Micros.ofNullable(message.readAt()));
    RowWriter.check(row);
    if (dsl.fetchExists(SUBSCRIBER, SUBSCRIBER.ID_KEY.eq(row.getSubscriberKey()))) {
      writer.insertIfAbsent(row);
    }
  }

  @Override
  public List<InboxMessage> list(String subscriberId, boolean unreadOnly, int limit) {
    return newestFirst(subscriberId)
        .where(unreadOnly ? INBOX_MESSAGE.READ_AT.isNull() : DSL.noCondition())
        .first(limit, JooqInboxStore::message);
  }

  @Override
  public Page<InboxMessage> pageOfSubscriber(
      String subscriberId, @Nullable PageCursor after, int limit) {
    return newestFirst(subscriberId).page(after, limit, JooqInboxStore::message);
  }

  private NewestFirst<InboxMessageRecord> newestFirst(String subscriberId) {
    return NewestFirst.byText(dsl, INBOX_MESSAGE, INBOX_MESSAGE.RECEIVED_AT, INBOX_MESSAGE.ID_KEY)
        .of(INBOX_MESSAGE.SUBSCRIBER_KEY, HashKey.of(subscriberId));
  }

  @Override
  public boolean markRead(String subscriberId, String id, Instant at) {
    return dsl.update(INBOX_MESSAGE)
            .set(INBOX_MESSAGE.READ_AT, Micros.of(at))
            .where(INBOX_MESSAGE.ID_KEY.eq(HashKey.of(id)))
            .and(INBOX_MESSAGE.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId)))
            .and(INBOX_MESSAGE.READ_AT.isNull())
            .execute()
        == 1;
  }

  private static InboxMessage message(InboxMessageRecord row) {
    return new InboxMessage(
        row.getId(),
        row.getSubscriberId(),
        row.getSubject(),
        row.getBody(),
        Priority.valueOf(row.getPriority()),
        Micros.instant(row.getReceivedAt()),
        Micros.instantOrNull(row.getReadAt()));
  }
}
