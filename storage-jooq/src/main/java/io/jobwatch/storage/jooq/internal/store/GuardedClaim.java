package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.spi.storage.Lease;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Claims rows in a way that every database does alike: candidates are picked without a lock and in
 * order, then leased by an update that repeats the test. Without the repetition two nodes that
 * picked the same candidates would both have them; a {@code SELECT ... ORDER BY ... LIMIT n FOR
 * UPDATE SKIP LOCKED} would lock all rows that match instead of n on H2 and MariaDB.
 *
 * @param dsl the transaction
 * @param table the rows' table
 * @param key what tells its rows apart
 * @param leaseEnd where the end of the lease is written
 * @param leaseKey which claim holds it
 */
record GuardedClaim<K extends Comparable<K>>(
    DSLContext dsl,
    Table<?> table,
    TableField<?, K> key,
    TableField<?, Long> leaseEnd,
    TableField<?, String> leaseKey) {

  /** Others may be faster with the same candidates; then the next ones are tried. */
  private static final int TRIES = 4;

  /**
   * Claims rows.
   *
   * @param lease the claim
   * @param candidates picks keys, best first
   * @param guard the test that a row can be claimed
   * @param changes what else to change of a row that is claimed
   * @return the keys of the rows claimed, best first
   */
  List<K> claim(
      Lease lease,
      Supplier<List<K>> candidates,
      Condition guard,
      Map<? extends Field<?>, ?> changes) {
    for (int tries = 0; tries < TRIES; tries++) {
      List<K> wanted = candidates.get();
      if (wanted.isEmpty()) {
        return wanted;
      }
      Set<K> claimed = update(lease, wanted, guard, changes);
      if (!claimed.isEmpty()) {
        return wanted.stream().filter(claimed::contains).toList();
      }
    }
    return List.of();
  }

  private Set<K> update(
      Lease lease, List<K> wanted, Condition guard, Map<? extends Field<?>, ?> changes) {
    String token = HashKey.of(lease.token());
    Set<K> claimed = new LinkedHashSet<>();
    for (List<K> chunk : Chunks.sorted(wanted)) {
      dsl.update(table)
          .set(leaseKey, token)
          .set(leaseEnd, Micros.of(lease.until()))
          .set(changes)
          .where(key.in(chunk))
          .and(guard)
          .execute();
      claimed.addAll(
          dsl.select(key).from(table).where(key.in(chunk)).and(leaseKey.eq(token)).fetch(key));
    }
    return claimed;
  }
}
