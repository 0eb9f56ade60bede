package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.LEDGER_ENTRY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING;

import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.RetentionStore.Pruned;
import io.jobwatch.storage.jooq.internal.generated.tables.LedgerEntryTable;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * Removes what was told long ago of postings that are gone or were closed long ago: all of a
 * subscriber and posting or nothing, since dedup reads a history as a whole.
 */
final class OldLedger {

  private static final LedgerEntryTable LATER = LEDGER_ENTRY.as("later");

  private final DSLContext dsl;

  OldLedger(DSLContext dsl) {
    this.dsl = dsl;
  }

  Pruned prune(long before, int limit) {
    Field<Long> moment = DSL.inline(before);
    Condition needed =
        POSTING
            .STATUS
            .eq(DSL.inline(PostingStatus.ACTIVE.name()))
            .or(POSTING.CLOSED_AT.isNull())
            .or(POSTING.CLOSED_AT.ge(moment));
    Condition forgettable =
        DSL.notExists(
            DSL.selectOne()
                .from(POSTING)
                .where(POSTING.UID.eq(LEDGER_ENTRY.POSTING_UID))
                .and(needed));
    Condition last =
        DSL.notExists(
            DSL.selectOne()
                .from(LATER)
                .where(LATER.SUBSCRIBER_KEY.eq(LEDGER_ENTRY.SUBSCRIBER_KEY))
                .and(LATER.POSTING_UID.eq(LEDGER_ENTRY.POSTING_UID))
                .and(LATER.SEQUENCE_NUMBER.gt(LEDGER_ENTRY.SEQUENCE_NUMBER)));
    Result<Record2<String, String>> pairs =
        dsl.select(LEDGER_ENTRY.SUBSCRIBER_KEY, LEDGER_ENTRY.POSTING_UID)
            .from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.TOLD_AT.lt(moment))
            .and(forgettable)
            .and(last)
            .orderBy(LEDGER_ENTRY.TOLD_AT)
            .limit(limit)
            .fetch();
    // The later telling by another transaction is not among them, and keeps its number.
    PairDeletion.delete(
        dsl,
        LEDGER_ENTRY,
        LEDGER_ENTRY.SUBSCRIBER_KEY,
        LEDGER_ENTRY.POSTING_UID,
        pairs,
        LEDGER_ENTRY.TOLD_AT.lt(moment).and(forgettable));
    return new Pruned(pairs.size(), pairs.size() == limit);
  }
}
