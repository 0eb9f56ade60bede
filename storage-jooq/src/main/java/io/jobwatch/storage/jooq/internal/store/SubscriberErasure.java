package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ALERT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.APPLICATION;
import static io.jobwatch.storage.jooq.internal.generated.Tables.ATTEMPT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DIGEST;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DIGEST_MATCH;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DISABLED_DESTINATION;
import static io.jobwatch.storage.jooq.internal.generated.Tables.ERASURE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.INBOX_MESSAGE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.LEDGER_ENTRY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.MATCH;
import static io.jobwatch.storage.jooq.internal.generated.Tables.NOTIFICATION;
import static io.jobwatch.storage.jooq.internal.generated.Tables.OPERATOR_MARK;
import static io.jobwatch.storage.jooq.internal.generated.Tables.PROFILE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SNOOZE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SUBSCRIBER;

import io.jobwatch.storage.jooq.internal.generated.tables.records.ErasureRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Removes everything of one subscriber.
 *
 * <p>A transaction that had read the subscriber before may write after that, so erasures are noted,
 * by the hash of the id, and {@link #sweep} looks again. It locks the note first, and so does
 * whoever saves the subscriber anew: neither acts on what the other is about to change.
 */
final class SubscriberErasure {

  /**
   * Every table whose rows name their subscriber, what refers to another before that. A new table
   * belongs here; deliveries, which more hangs on, are seen to apart.
   */
  private static final List<TableField<?, String>> OWNED =
      List.of(
          APPLICATION.SUBSCRIBER_KEY,
          MATCH.SUBSCRIBER_KEY,
          LEDGER_ENTRY.SUBSCRIBER_KEY,
          INBOX_MESSAGE.SUBSCRIBER_KEY,
          DISABLED_DESTINATION.SUBSCRIBER_KEY,
          DIGEST.SUBSCRIBER_KEY,
          SNOOZE.SUBSCRIBER_KEY,
          OPERATOR_MARK.SUBSCRIBER_KEY,
          PROFILE.SUBSCRIBER_KEY,
          ALERT.SUBSCRIBER_KEY,
          SUBSCRIBER.ID_KEY);

  private final DSLContext dsl;

  SubscriberErasure(DSLContext dsl) {
    this.dsl = dsl;
  }

  boolean erase(String subscriberId, Instant now) {
    String key = HashKey.of(subscriberId);
    ErasureRecord note = new ErasureRecord();
    note.setSubscriberKey(key);
    note.setErasedAt(Micros.of(now));
    new RowWriter(dsl).merge(List.of(note));
    return remove(key) > 0;
  }

  /** To be called before subscribers are saved, who are not erased any more then. */
  void forget(Collection<String> subscriberKeys) {
    for (List<String> chunk : Chunks.sorted(dsl, subscriberKeys)) {
      dsl.deleteFrom(ERASURE).where(ERASURE.SUBSCRIBER_KEY.in(chunk)).execute();
    }
  }

  /**
   * Removes again what belongs to some of those whose erasure is noted, and forgets what is older
   * than a moment of these; gives the last of them if there may be more.
   */
  Optional<String> sweep(Instant before, @Nullable String after, int limit) {
    List<String> noted =
        dsl.select(ERASURE.SUBSCRIBER_KEY)
            .from(ERASURE)
            .where(after == null ? DSL.noCondition() : ERASURE.SUBSCRIBER_KEY.gt(after))
            .orderBy(ERASURE.SUBSCRIBER_KEY)
            .limit(limit)
            .fetch(ERASURE.SUBSCRIBER_KEY);
    for (String key : noted) {
      boolean stillErased =
          dsl.selectFrom(ERASURE)
              .where(ERASURE.SUBSCRIBER_KEY.eq(key))
              .forUpdate()
              .fetchOptional()
              .isPresent();
      if (stillErased) {
        remove(key);
      }
    }
    for (List<String> chunk : Chunks.of(dsl, noted)) {
      dsl.deleteFrom(ERASURE)
          .where(Keys.in(ERASURE.SUBSCRIBER_KEY, chunk))
          .and(ERASURE.ERASED_AT.lt(Micros.of(before)))
          .execute();
    }
    return noted.size() < limit ? Optional.empty() : Optional.of(noted.get(limit - 1));
  }

  private long remove(String key) {
    long removed = deliveries(key);
    digestMatches(key);
    new AlertLog(dsl).addThoseOf(JooqSubscriberStore.lock(dsl, List.of(key)).keySet());
    for (TableField<?, String> owner : OWNED) {
      removed += dsl.deleteFrom(owner.getTable()).where(owner.eq(key)).execute();
    }
    return removed;
  }

  /** Whoever adds to a digest locks it, so what was added is seen once all of them are locked. */
  private void digestMatches(String key) {
    List<String> digests =
        dsl.select(DIGEST.ID_KEY)
            .from(DIGEST)
            .where(DIGEST.SUBSCRIBER_KEY.eq(key))
            .orderBy(DIGEST.ID_KEY)
            .forUpdate()
            .fetch(DIGEST.ID_KEY);
    for (List<String> chunk : Chunks.sorted(dsl, digests)) {
      dsl.deleteFrom(DIGEST_MATCH).where(Keys.in(DIGEST_MATCH.DIGEST_KEY, chunk)).execute();
    }
  }

  /**
   * Deliveries first: whoever notes an attempt locks its delivery, so that what was noted is seen
   * once the delivery could be deleted.
   */
  private long deliveries(String key) {
    Set<String> deliveries = new TreeSet<>();
    Set<String> notifications = new TreeSet<>();
    dsl.select(DELIVERY.ID_KEY, DELIVERY.NOTIFICATION_ID)
        .from(DELIVERY)
        .where(DELIVERY.SUBSCRIBER_KEY.eq(key))
        .forEach(
            row -> {
              deliveries.add(row.value1());
              notifications.add(HashKey.of(row.value2()));
            });
    for (List<String> chunk : Chunks.sorted(dsl, deliveries)) {
      dsl.deleteFrom(DELIVERY).where(DELIVERY.ID_KEY.in(chunk)).execute();
      dsl.deleteFrom(ATTEMPT).where(ATTEMPT.DELIVERY_KEY.in(chunk)).execute();
    }
    for (List<String> chunk : Chunks.sorted(dsl, notifications)) {
      dsl.deleteFrom(NOTIFICATION).where(NOTIFICATION.ID_KEY.in(chunk)).execute();
    }
    return deliveries.size();
  }
}
