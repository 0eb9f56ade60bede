package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.LEDGER_ENTRY;

import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.LedgerStore;
import io.jobwatch.storage.jooq.internal.database.RowBatch;
import io.jobwatch.storage.jooq.internal.generated.tables.records.LedgerEntryRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The ledger in {@code jobwatch_ledger_entry}. */
final class JooqLedgerStore implements LedgerStore {

  private static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing(LedgerEntry::postingUid).thenComparing(LedgerEntry::sequence);

  private static final Comparator<LedgerEntryRecord> BY_KEY =
      Comparator.comparing(LedgerEntryRecord::getSubscriberKey)
          .thenComparing(LedgerEntryRecord::getPostingUid)
          .thenComparing(LedgerEntryRecord::getSequenceNumber);

  private static final Comparator<NotificationItem> BY_POSTING =
      Comparator.comparing(NotificationItem::postingUid).thenComparing(NotificationItem::sequence);

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqLedgerStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public List<LedgerEntry> history(String subscriberId, Collection<String> postingUids) {
    String key = HashKey.of(subscriberId);
    return Chunks.sorted(dsl, postingUids).stream()
        .map(
            chunk ->
                dsl.fetch(
                    LEDGER_ENTRY,
                    LEDGER_ENTRY
                        .SUBSCRIBER_KEY
                        .eq(key)
                        .and(Keys.in(LEDGER_ENTRY.POSTING_UID, chunk))))
        .flatMap(rows -> RowReader.all(rows, JooqLedgerStore::entry).stream())
        .sorted(ORDER)
        .toList();
  }

  @Override
  public List<LedgerEntry> history(Map<String, ? extends Collection<String>> postingUids) {
    return history(postingUids, (subscriberId, uid) -> {});
  }

  @Override
  public List<LedgerEntry> history(
      Map<String, ? extends Collection<String>> postingUids,
      BiConsumer<String, String> unreadable) {
    Map<String, String> idOfKey = new HashMap<>();
    postingUids.keySet().forEach(id -> idOfKey.put(HashKey.of(id), id));
    return RowReader.all(
        new PairRows<>(dsl, LEDGER_ENTRY, LEDGER_ENTRY.SUBSCRIBER_KEY, LEDGER_ENTRY.POSTING_UID)
            .read(Keys.pairs(postingUids)),
        JooqLedgerStore::entry,
        (row, reason) ->
            unreadable.accept(
                Objects.requireNonNull(idOfKey.get(row.getSubscriberKey())), row.getPostingUid()));
  }

  @Override
  public void add(Collection<LedgerEntry> entries) {
    // In the order of the primary key, so that rows that belong together are added together.
    writer.insert(entries.stream().map(JooqLedgerStore::row).sorted(BY_KEY).toList());
  }

  private static LedgerEntryRecord row(LedgerEntry entry) {
    LedgerEntryRecord row = new LedgerEntryRecord();
    row.setSubscriberKey(HashKey.of(entry.subscriberId()));
    row.setPostingUid(entry.postingUid());
    row.setSequenceNumber(entry.sequence());
    row.setSubscriberId(entry.subscriberId());
    row.setAlertId(entry.alertId());
    row.setEvent(entry.event().name());
    row.setContentHash(entry.contentHash());
    row.setScore(entry.score());
    row.setNotificationId(entry.notificationId());
    row.setToldAt(Micros.of(entry.at()));
    return row;
  }

  private static LedgerEntry entry(LedgerEntryRecord row) {
    return new LedgerEntry(
        row.getSubscriberId(),
        row.getPostingUid(),
        row.getSequenceNumber(),
        row.getAlertId(),
        EventType.valueOf(row.getEvent()),
        row.getContentHash(),
        row.getScore(),
        row.getNotificationId(),
        Micros.instant(row.getToldAt()),
        row.getCarriers());
  }

  /** Whether an entry was told, as {@link LedgerEntry#told()} says. */
  static Condition told() {
    return LEDGER_ENTRY.CARRIERS.isNull().or(LEDGER_ENTRY.CARRIERS.gt(DSL.inline(0)));
  }

  @Override
  public void leftOut(String subscriberId, Collection<NotificationItem> items) {
    Field<Integer> deliveries = DSL.val((Integer) null, LEDGER_ENTRY.CARRIERS);
    Query one =
        dsl.update(LEDGER_ENTRY)
            .set(
                LEDGER_ENTRY.CARRIERS,
                DSL.coalesce(LEDGER_ENTRY.CARRIERS, deliveries).minus(DSL.inline(1)))
            .where(LEDGER_ENTRY.SUBSCRIBER_KEY.eq((String) null))
            .and(LEDGER_ENTRY.POSTING_UID.eq((String) null))
            .and(LEDGER_ENTRY.SEQUENCE_NUMBER.eq((Integer) null))
            .and(told());
    String key = HashKey.of(subscriberId);
    RowBatch.run(
        dsl,
        one,
        List.of(
            LEDGER_ENTRY.CARRIERS,
            LEDGER_ENTRY.SUBSCRIBER_KEY,
            LEDGER_ENTRY.POSTING_UID,
            LEDGER_ENTRY.SEQUENCE_NUMBER),
        items.stream()
            .sorted(BY_POSTING)
            .map(
                item ->
                    new @Nullable Object[] {
                      item.carriers(), key, item.postingUid(), item.sequence()
                    })
            .toList());
  }

  @Override
  public Page<LedgerEntry> pageOfSubscriber(
      String subscriberId, @Nullable PageCursor after, int limit) {
    Condition which = LEDGER_ENTRY.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId));
    if (after != null) {
      int end = after.key().indexOf(' ');
      String uid = after.key().substring(0, Math.max(end, 0));
      int sequence = (int) Pages.number(after.key().substring(end + 1));
      which =
          which.and(
              LEDGER_ENTRY
                  .POSTING_UID
                  .gt(uid)
                  .or(
                      LEDGER_ENTRY
                          .POSTING_UID
                          .eq(uid)
                          .and(LEDGER_ENTRY.SEQUENCE_NUMBER.gt(sequence))));
    }
    List<LedgerEntryRecord> rows =
        dsl.selectFrom(LEDGER_ENTRY)
            .where(which)
            .orderBy(LEDGER_ENTRY.POSTING_UID, LEDGER_ENTRY.SEQUENCE_NUMBER)
            .limit(limit + 1)
            .fetch();
    return Pages.of(
        rows,
        limit,
        row -> PageCursor.of(row.getPostingUid() + " " + row.getSequenceNumber()),
        JooqLedgerStore::entry);
  }
}
