package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING;
import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING_SKETCH;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.storage.jooq.internal.database.RowBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Sketches of postings in {@code jobwatch_posting_sketch}. */
final class SketchRows {

  private static final List<Field<?>> PLACE =
      List.of(POSTING_SKETCH.NEWEST_ORDER, POSTING_SKETCH.POSTING_UID);
  private static final List<Field<?>> ROW =
      List.of(
          POSTING_SKETCH.NEWEST_ORDER,
          POSTING_SKETCH.POSTING_UID,
          POSTING_SKETCH.STATUS,
          POSTING_SKETCH.SIGNATURE);

  private final DSLContext dsl;

  SketchRows(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Removes those whose place will change; to be called before the postings are saved. */
  void removeMoved(Collection<JobPosting> postings) {
    Map<String, Long> orders = new TreeMap<>();
    postings.forEach(posting -> orders.put(posting.uid(), order(posting)));
    List<@Nullable Object[]> moved = new ArrayList<>();
    for (List<String> chunk : Chunks.of(dsl, List.copyOf(orders.keySet()))) {
      dsl.select(POSTING.FIRST_SEEN, POSTING.UID)
          .from(POSTING)
          .where(Keys.in(POSTING.UID, chunk))
          .forEach(
              row -> {
                Long order = order(row.value1());
                if (!order.equals(orders.get(row.value2()))) {
                  moved.add(new Object[] {order, row.value2()});
                }
              });
    }
    RowBatch.run(
        dsl,
        dsl.deleteFrom(POSTING_SKETCH)
            .where(POSTING_SKETCH.NEWEST_ORDER.eq((Long) null))
            .and(POSTING_SKETCH.POSTING_UID.eq((String) null)),
        PLACE,
        moved);
  }

  void save(Collection<JobPosting> postings, Function<JobPosting, PostingSignature> signatures) {
    Map<String, @Nullable Object[]> rows = new TreeMap<>();
    for (JobPosting posting : postings) {
      String uid = posting.uid();
      PostingSignature signature = signatures.apply(posting);
      byte @Nullable [] bytes = signature.isPresent() ? signature.bytes() : null;
      rows.put(uid, new Object[] {order(posting), uid, posting.status().name(), bytes});
    }
    RowBatch.run(
        dsl,
        dsl.insertInto(POSTING_SKETCH, ROW)
            .values(Collections.nCopies(ROW.size(), null))
            .onDuplicateKeyUpdate()
            .set(POSTING_SKETCH.STATUS, DSL.excluded(POSTING_SKETCH.STATUS))
            .set(POSTING_SKETCH.SIGNATURE, DSL.excluded(POSTING_SKETCH.SIGNATURE)),
        ROW,
        List.copyOf(rows.values()));
  }

  List<PostingSketch> newest(
      PostingStatus status, @Nullable PostingCursor after, Instant since, int limit) {
    Condition which =
        POSTING_SKETCH
            .STATUS
            .eq(status.name())
            .and(POSTING_SKETCH.NEWEST_ORDER.le(order(Micros.of(since))));
    if (after == null) {
      return read(which, limit);
    }
    // Two reads that each begin in the index: in one with OR, a moment with a hundred thousand
    // postings would be read from its start for every page.
    long moment = order(Micros.of(after.firstSeen()));
    Condition sameMoment =
        POSTING_SKETCH.NEWEST_ORDER.eq(moment).and(POSTING_SKETCH.POSTING_UID.gt(after.uid()));
    List<PostingSketch> found = new ArrayList<>(read(which.and(sameMoment), limit));
    if (found.size() < limit) {
      Condition older = POSTING_SKETCH.NEWEST_ORDER.gt(moment);
      found.addAll(read(which.and(older), limit - found.size()));
    }
    return found;
  }

  private List<PostingSketch> read(Condition which, int limit) {
    return dsl.select(
            POSTING_SKETCH.NEWEST_ORDER, POSTING_SKETCH.POSTING_UID, POSTING_SKETCH.SIGNATURE)
        .from(POSTING_SKETCH)
        .where(which)
        // The status is there for databases that take an index only for all of its columns.
        .orderBy(POSTING_SKETCH.STATUS, POSTING_SKETCH.NEWEST_ORDER, POSTING_SKETCH.POSTING_UID)
        .limit(limit)
        .fetch(
            row ->
                new PostingSketch(
                    row.value2(), Micros.instant(order(row.value1())), signature(row.value3())));
  }

  private static PostingSignature signature(byte @Nullable [] bytes) {
    return bytes == null ? PostingSignature.NONE : PostingSignature.of(bytes);
  }

  private static long order(JobPosting posting) {
    return order(Micros.of(posting.firstSeen()));
  }

  /** The smallest number has no counterpart, and is far beyond any time. */
  static long order(long micros) {
    return -Math.max(micros, -Long.MAX_VALUE);
  }
}
