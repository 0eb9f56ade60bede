package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.PostingStore;
import io.jobwatch.spi.storage.PostingSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Postings in {@code jobwatch_posting}. */
final class JooqPostingStore implements PostingStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqPostingStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public List<PostingSummary> summaries(PluginId scraper, String board) {
    return summaries(POSTING.BOARD_KEY.eq(PostingRows.boardKey(scraper, board)));
  }

  @Override
  public List<PostingSummary> summaries(Collection<String> uids) {
    return Chunks.sorted(dsl, uids).stream()
        .flatMap(chunk -> summaries(Keys.in(POSTING.UID, chunk)).stream())
        .toList();
  }

  private List<PostingSummary> summaries(Condition which) {
    return dsl.select(POSTING.UID, POSTING.CONTENT_HASH, POSTING.STATUS, POSTING.MISSES)
        .from(POSTING)
        .where(which)
        .fetch(
            row ->
                new PostingSummary(row.value1(), row.value2(), status(row.value3()), row.value4()));
  }

  /**
   * One that is not known counts as closed, as it does for {@link #lockClosed}: so nobody takes the
   * posting for a new one or misses it, and who reads it whole is told that it cannot be read.
   */
  private static PostingStatus status(String name) {
    try {
      return PostingStatus.valueOf(name);
    } catch (IllegalArgumentException e) {
      return PostingStatus.EXPIRED;
    }
  }

  @Override
  public void save(
      Collection<JobPosting> postings, Function<JobPosting, PostingSignature> signatures) {
    SketchRows sketches = new SketchRows(dsl);
    sketches.removeMoved(postings);
    writer.merge(postings.stream().map(PostingRows::row).toList());
    sketches.save(postings, signatures);
  }

  @Override
  public void seen(Collection<String> uids, Instant at) {
    for (List<String> chunk : Chunks.sorted(dsl, uids)) {
      dsl.update(POSTING)
          .set(POSTING.LAST_SEEN, Micros.of(at))
          .set(POSTING.MISSES, 0)
          .where(Keys.in(POSTING.UID, chunk))
          .execute();
    }
  }

  @Override
  public void missed(Collection<String> uids) {
    for (List<String> chunk : Chunks.sorted(dsl, uids)) {
      dsl.update(POSTING)
          .set(POSTING.MISSES, POSTING.MISSES.plus(1))
          .where(Keys.in(POSTING.UID, chunk))
          .execute();
    }
  }

  @Override
  public Set<String> lockClosed(Collection<String> uids) {
    Set<String> closed = new HashSet<>();
    for (List<String> chunk : Chunks.sorted(dsl, uids)) {
      dsl
          .select(POSTING.UID, POSTING.STATUS)
          .from(POSTING)
          .where(Keys.in(POSTING.UID, chunk))
          .orderBy(POSTING.UID)
          .forUpdate()
          .fetch()
          .stream()
          .filter(row -> !row.value2().equals(PostingStatus.ACTIVE.name()))
          .forEach(row -> closed.add(row.value1()));
    }
    return closed;
  }

  @Override
  public List<JobPosting> find(Collection<String> uids) {
    return find(uids, uid -> {});
  }

  @Override
  public List<JobPosting> find(Collection<String> uids, Consumer<String> unreadable) {
    return find(uids, List.of(POSTING.fields()), unreadable);
  }

  @Override
  public List<JobPosting> findForMatching(Collection<String> uids) {
    return find(uids, PostingRows.FOR_MATCHING, uid -> {});
  }

  @Override
  public List<JobPosting> findWithoutDescription(Collection<String> uids) {
    return findWithoutDescription(uids, uid -> {});
  }

  @Override
  public List<JobPosting> findWithoutDescription(
      Collection<String> uids, Consumer<String> unreadable) {
    return find(uids, PostingRows.WITHOUT_DESCRIPTION, unreadable);
  }

  private List<JobPosting> find(
      Collection<String> uids, List<Field<?>> fields, Consumer<String> unreadable) {
    return Chunks.sorted(dsl, uids).stream()
        .map(
            chunk ->
                dsl.select(fields)
                    .from(POSTING)
                    .where(Keys.in(POSTING.UID, chunk))
                    .fetchInto(POSTING))
        .flatMap(
            rows ->
                RowReader.all(
                    rows, PostingRows::posting, (row, reason) -> unreadable.accept(row.getUid()))
                    .stream())
        .toList();
  }

  @Override
  public List<PostingSketch> newest(
      PostingStatus status, @Nullable PostingCursor after, Instant since, int limit) {
    return new SketchRows(dsl).newest(status, after, since, limit);
  }

  /** Which of these postings are there. */
  Set<String> known(Collection<String> uids) {
    return Chunks.sorted(dsl, uids).stream()
        .map(
            chunk ->
                dsl.select(POSTING.UID)
                    .from(POSTING)
                    .where(Keys.in(POSTING.UID, chunk))
                    .fetchSet(POSTING.UID))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public long count(PostingStatus status) {
    return dsl.fetchCount(POSTING, POSTING.STATUS.eq(status.name()));
  }
}
