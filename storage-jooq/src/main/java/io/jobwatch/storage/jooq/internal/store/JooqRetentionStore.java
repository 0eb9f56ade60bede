package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DIGEST;
import static io.jobwatch.storage.jooq.internal.generated.Tables.FETCH;
import static io.jobwatch.storage.jooq.internal.generated.Tables.INBOX_MESSAGE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.MATCH;
import static io.jobwatch.storage.jooq.internal.generated.Tables.TURN;

import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.spi.storage.RetentionStore;
import io.jobwatch.storage.jooq.internal.generated.tables.records.TurnRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Removes what is old: first keys are picked in the order of an index and without a lock, then rows
 * are deleted by a statement that repeats the test, so that what has changed in between stays.
 */
final class JooqRetentionStore implements RetentionStore {

  private static final String TURN_NAME = "retention";

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqRetentionStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public boolean claim(Instant now, Instant next) {
    if (!dsl.fetchExists(TURN, TURN.NAME.eq(TURN_NAME))) {
      TurnRecord row = new TurnRecord();
      row.setName(TURN_NAME);
      row.setDueAt(0L);
      writer.insertIfAbsent(row);
    }
    return dsl.update(TURN)
            .set(TURN.DUE_AT, Micros.of(next))
            .where(TURN.NAME.eq(TURN_NAME))
            .and(TURN.DUE_AT.le(Micros.of(now)))
            .execute()
        == 1;
  }

  @Override
  public void reschedule(Instant next) {
    dsl.update(TURN).set(TURN.DUE_AT, Micros.of(next)).where(TURN.NAME.eq(TURN_NAME)).execute();
  }

  @Override
  public Optional<String> sweepErased(Instant before, @Nullable String after, int limit) {
    return new SubscriberErasure(dsl).sweep(before, after, limit);
  }

  @Override
  public Pruned prune(RetentionKind kind, Instant before, int limit) {
    long moment = Micros.of(before);
    return switch (kind) {
      case DELIVERIES -> new OldDeliveries(dsl).prune(moment, limit);
      case POSTINGS -> new OldPostings(dsl).prune(moment, limit);
      case LEDGER -> new OldLedger(dsl).prune(moment, limit);
      case MATCHES -> matches(moment, limit);
      case INBOX ->
          rows(
              INBOX_MESSAGE,
              INBOX_MESSAGE.ID_KEY,
              INBOX_MESSAGE.READ_AT,
              // What is unread has no such moment, and is passed over with a bound.
              INBOX_MESSAGE.READ_AT.between(Long.MIN_VALUE, moment - 1),
              limit);
      case FETCHES -> rows(FETCH, FETCH.ID, FETCH.STARTED_AT, FETCH.STARTED_AT.lt(moment), limit);
      case DIGESTS ->
          rows(
              DIGEST,
              DIGEST.ID_KEY,
              DIGEST.DUE_AT,
              DIGEST.SENT.isTrue().and(DIGEST.DUE_AT.lt(moment)),
              limit);
    };
  }

  /** Outcome by outcome, which is how the index has them. */
  private Pruned matches(long before, int limit) {
    int left = limit;
    for (MatchOutcome outcome : MatchOutcome.values()) {
      if (outcome != MatchOutcome.HELD && left > 0) {
        Condition old =
            MATCH
                .OUTCOME
                .eq(DSL.inline(outcome.name()))
                .and(MATCH.MATCHED_AT.lt(DSL.inline(before)));
        var keys =
            dsl.select(MATCH.ALERT_KEY, MATCH.POSTING_UID)
                .from(MATCH)
                .where(old)
                .orderBy(MATCH.MATCHED_AT)
                .limit(left)
                .fetch();
        PairDeletion.delete(dsl, MATCH, MATCH.ALERT_KEY, MATCH.POSTING_UID, keys, old);
        left -= keys.size();
      }
    }
    return new Pruned(limit - left, left == 0);
  }

  private <K> Pruned rows(Table<?> table, Field<K> key, Field<Long> age, Condition old, int limit) {
    List<K> keys = dsl.select(key).from(table).where(old).orderBy(age).limit(limit).fetch(key);
    long removed = 0;
    for (List<K> chunk : Chunks.of(dsl, keys)) {
      removed += dsl.deleteFrom(table).where(key.in(chunk)).and(old).execute();
    }
    return new Pruned(removed, keys.size() == limit);
  }
}
