package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.APPLICATION;
import static io.jobwatch.storage.jooq.internal.generated.Tables.CHANGE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING;
import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING_SKETCH;

import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.RetentionStore.Pruned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Removes postings that were closed long ago, with their sketches. */
final class OldPostings {

  /** How many changes are read together: more than are added at the same time. */
  private static final int LOOK = 1_000;

  private final DSLContext dsl;

  OldPostings(DSLContext dsl) {
    this.dsl = dsl;
  }

  Pruned prune(long before, int limit) {
    // What is open was closed at no moment, and H2 passes over that only with a bound.
    Condition old =
        POSTING
            .CLOSED_AT
            .between(Long.MIN_VALUE, before - 1)
            .and(POSTING.STATUS.ne(PostingStatus.ACTIVE.name()))
            .andNotExists(
                DSL.selectOne().from(APPLICATION).where(APPLICATION.POSTING_UID.eq(POSTING.UID)));
    Set<String> waiting = waiting(before);
    List<Record2<String, Long>> free =
        dsl
            .select(POSTING.UID, POSTING.FIRST_SEEN)
            .from(POSTING)
            .where(old)
            .orderBy(POSTING.CLOSED_AT)
            // As many may be passed over.
            .limit(limit + waiting.size())
            .fetch()
            .stream()
            .filter(row -> !waiting.contains(row.value1()))
            .toList();
    List<Record2<String, Long>> rows =
        new ArrayList<>(free.subList(0, Math.min(limit, free.size())));
    // In the order of the keys, as ingest locks them.
    rows.sort((one, other) -> one.value1().compareTo(other.value1()));
    long removed = 0;
    for (List<Record2<String, Long>> chunk : Chunks.batches(rows)) {
      List<String> uids = chunk.stream().map(Record2::value1).toList();
      removed += dsl.deleteFrom(POSTING).where(POSTING.UID.in(uids)).and(old).execute();
      sketches(chunk, uids);
    }
    return new Pruned(removed, free.size() >= limit);
  }

  /**
   * The postings of changes that have not been matched for as long. Changes are numbered as they
   * are seen, give or take what was added at the same time, so the first of them are looked at.
   */
  private Set<String> waiting(long before) {
    Set<String> waiting = new HashSet<>();
    Result<Record3<Long, Long, String>> some;
    long last = Long.MIN_VALUE;
    boolean old;
    do {
      some =
          dsl.select(CHANGE.ID, CHANGE.SEEN_AT, CHANGE.POSTING_UID)
              .from(CHANGE)
              .where(CHANGE.ID.gt(last))
              .orderBy(CHANGE.ID)
              .limit(LOOK)
              .fetch();
      old = false;
      for (Record3<Long, Long, String> change : some) {
        last = change.value1();
        if (change.value2() < before) {
          old = true;
          waiting.add(change.value3());
        }
      }
    } while (old && some.size() == LOOK);
    return waiting;
  }

  /** Not those of postings that are listed again since, and stay. */
  private void sketches(List<Record2<String, Long>> rows, List<String> uids) {
    Set<String> kept =
        dsl.select(POSTING.UID).from(POSTING).where(POSTING.UID.in(uids)).fetchSet(POSTING.UID);
    Object[][] gone =
        rows.stream()
            .filter(row -> !kept.contains(row.value1()))
            .map(row -> new Object[] {SketchRows.order(row.value2()), row.value1()})
            .toArray(Object[][]::new);
    if (gone.length > 0) {
      dsl.batch(
              dsl.deleteFrom(POSTING_SKETCH)
                  .where(POSTING_SKETCH.NEWEST_ORDER.eq((Long) null))
                  .and(POSTING_SKETCH.POSTING_UID.eq((String) null)),
              gone)
          .execute();
    }
  }
}
