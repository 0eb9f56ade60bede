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
import org.jooq.Condition;
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
    return newestFirst(subscriberId, unreadOnly).first(limit, JooqInboxStore::message);
  }

  @Override
  public Page<InboxMessage> pageOfSubscriber(
      String subscriberId, boolean unreadOnly, @Nullable PageCursor after, int limit) {
    return newestFirst(subscriberId, unreadOnly).page(after, limit, JooqInboxStore::message);
  }

  private NewestFirst<InboxMessageRecord> newestFirst(String subscriberId, boolean unreadOnly) {
    return NewestFirst.byText(dsl, INBOX_MESSAGE, INBOX_MESSAGE.RECEIVED_AT, INBOX_MESSAGE.ID_KEY)
        .of(INBOX_MESSAGE.SUBSCRIBER_KEY, HashKey.of(subscriberId))
        .where(unreadOnly ? INBOX_MESSAGE.READ_AT.isNull() : DSL.noCondition());
  }

  @Override
  public boolean markRead(String subscriberId, String id, Instant at) {
    return markRead(of(subscriberId).and(INBOX_MESSAGE.ID_KEY.eq(HashKey.of(id))), at) == 1;
  }

  @Override
  public int markAllRead(String subscriberId, Instant until, Instant at) {
    return markRead(of(subscriberId).and(INBOX_MESSAGE.RECEIVED_AT.le(Micros.of(until))), at);
  }

  private int markRead(Condition which, Instant at) {
    return dsl.update(INBOX_MESSAGE)
        .set(INBOX_MESSAGE.READ_AT, Micros.of(at))
        .where(which.and(INBOX_MESSAGE.READ_AT.isNull()))
        .execute();
  }

  @Override
  public boolean delete(String subscriberId, String id) {
    return dsl.deleteFrom(INBOX_MESSAGE)
            .where(of(subscriberId).and(INBOX_MESSAGE.ID_KEY.eq(HashKey.of(id))))
            .execute()
        == 1;
  }

  @Override
  public long unreadCount(String subscriberId) {
    return dsl.fetchCount(INBOX_MESSAGE, of(subscriberId).and(INBOX_MESSAGE.READ_AT.isNull()));
  }

  private static Condition of(String subscriberId) {
    return INBOX_MESSAGE.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId));
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
