package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.spi.storage.Lease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdateSetMoreStep;

/**
 * Claims rows so that no row is had twice and no claimer waits for another: candidates are picked
 * without a lock and in order; of these, the rows that nobody else has locked are locked by key and
 * leased, with the test repeated. Locking while picking would be one step less, but with an order
 * and a limit H2 and MariaDB lock every row that matches and not only those that are given.
 *
 * @param dsl the transaction
 * @param table the rows' table
 * @param key what tells its rows apart
 * @param leaseEnd where the end of the lease is written
 * @param leaseKey which claim holds it
 */
record GuardedClaim<R extends Record, K extends Comparable<K>>(
    DSLContext dsl,
    Table<R> table,
    TableField<R, K> key,
    TableField<R, Long> leaseEnd,
    TableField<R, String> leaseKey) {

  /** Others may be faster with the same candidates; then the next ones are tried. */
  private static final int TRIES = 10;

  /**
   * Claims rows.
   *
   * @param lease the claim
   * @param candidates picks keys, best first, of the rows for which the condition given to it
   *     holds; what is beyond the limit stands in for what others are faster with
   * @param guard the test that a row can be claimed
   * @param changes what else to change of a row that is claimed
   * @return the rows claimed, as they are now, best first
   */
  List<R> claim(
      Lease lease,
      Function<Condition, List<K>> candidates,
      Condition guard,
      Map<? extends Field<?>, ?> changes) {
    Set<K> missed = new HashSet<>();
    for (int tries = 0; tries < TRIES; tries++) {
      List<K> wanted = candidates.apply(guard.and(Keys.notIn(key, missed)));
      if (wanted.isEmpty()) {
        return List.of();
      }
      Map<K, R> claimed = new HashMap<>();
      List<K> left = wanted;
      while (!left.isEmpty() && claimed.size() < lease.limit()) {
        int next = Math.min(left.size(), lease.limit() - claimed.size());
        lease(lease, left.subList(0, next), guard, changes)
            .forEach(row -> claimed.put(row.get(key), row));
        left = left.subList(next, left.size());
      }
      if (!claimed.isEmpty()) {
        return wanted.stream().flatMap(one -> Stream.ofNullable(claimed.get(one))).toList();
      }
      missed.addAll(wanted);
    }
    return List.of();
  }

  private List<R> lease(
      Lease lease, List<K> wanted, Condition guard, Map<? extends Field<?>, ?> changes) {
    List<R> claimed = new ArrayList<>();
    for (List<K> chunk : Chunks.sorted(dsl, wanted)) {
      Select<? extends Record1<K>> free =
          dsl.select(key)
              .from(table)
              .where(Keys.in(key, chunk))
              .and(guard)
              .forUpdate()
              .skipLocked();
      claimed.addAll(
          dsl.dialect().family() == SQLDialect.POSTGRES
              ? leased(lease, changes).where(key.in(free)).returning().fetch()
              : leaseLocked(lease, free.fetch(key), guard, changes));
    }
    return claimed;
  }

  private List<R> leaseLocked(
      Lease lease, List<K> locked, Condition guard, Map<? extends Field<?>, ?> changes) {
    if (locked.isEmpty()) {
      return List.of();
    }
    leased(lease, changes).where(Keys.in(key, locked)).and(guard).execute();
    return dsl.selectFrom(table)
        .where(Keys.in(key, locked))
        .and(leaseKey.eq(HashKey.of(lease.token())))
        .fetch();
  }

  private UpdateSetMoreStep<R> leased(Lease lease, Map<? extends Field<?>, ?> changes) {
    return dsl.update(table)
        .set(leaseKey, HashKey.of(lease.token()))
        .set(leaseEnd, Micros.of(lease.until()))
        .set(changes);
  }
}
