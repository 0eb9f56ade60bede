package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING;
import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING_SKETCH;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.storage.jooq.internal.generated.tables.records.PostingSketchRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Sketches of postings in {@code jobwatch_posting_sketch}. */
final class SketchRows {

  private final DSLContext dsl;
  private final RowWriter writer;

  SketchRows(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  /** Removes those whose place changes; to be called before the postings are saved. */
  void removeMoved(Collection<JobPosting> postings) {
    Map<String, Long> orders =
        postings.stream()
            .collect(Collectors.toMap(JobPosting::uid, SketchRows::order, (a, b) -> b));
    for (List<String> chunk : Chunks.sorted(orders.keySet())) {
      dsl.select(POSTING.UID, POSTING.FIRST_SEEN)
          .from(POSTING)
          .where(POSTING.UID.in(chunk))
          .fetch()
          .forEach(row -> removeMoved(row.value1(), order(row.value2()), orders));
    }
  }

  private void removeMoved(String uid, long before, Map<String, Long> orders) {
    if (!Long.valueOf(before).equals(orders.get(uid))) {
      dsl.deleteFrom(POSTING_SKETCH)
          .where(POSTING_SKETCH.NEWEST_ORDER.eq(before))
          .and(POSTING_SKETCH.POSTING_UID.eq(uid))
          .execute();
    }
  }

  void save(Collection<JobPosting> postings, Function<JobPosting, PostingSignature> signatures) {
    writer.merge(
        postings.stream().map(posting -> row(posting, signatures.apply(posting))).toList());
  }

  private static PostingSketchRecord row(JobPosting posting, PostingSignature signature) {
    PostingSketchRecord row = new PostingSketchRecord();
    row.setNewestOrder(order(posting));
    row.setPostingUid(posting.uid());
    row.setStatus(posting.status().name());
    row.setSignature(signature.isPresent() ? signature.bytes() : null);
    return row;
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
  private static long order(long micros) {
    return -Math.max(micros, -Long.MAX_VALUE);
  }
}
