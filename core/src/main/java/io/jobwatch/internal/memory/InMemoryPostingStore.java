package io.jobwatch.internal.memory;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record InMemoryPostingStore(Table<String, PostingRow> postings) implements PostingStore {

  private static final Comparator<PostingCursor> NEWEST_FIRST =
      Comparator.comparing(PostingCursor::firstSeen).reversed().thenComparing(PostingCursor::uid);

  @Override
  public List<PostingSummary> summaries(PluginId scraper, String board) {
    return postings.all().filter(row -> row.on(scraper, board)).map(PostingRow::summary).toList();
  }

  @Override
  public List<PostingSummary> summaries(Collection<String> uids) {
    return rows(uids).map(PostingRow::summary).toList();
  }

  @Override
  public void save(
      Collection<JobPosting> saved, Function<JobPosting, PostingSignature> signatures) {
    saved.forEach(
        posting -> postings.put(posting.uid(), PostingRow.of(posting, signatures.apply(posting))));
  }

  @Override
  public void seen(Collection<String> uids, Instant at) {
    uids.forEach(uid -> postings.replace(uid, row -> row.seen(at)));
  }

  @Override
  public void missed(Collection<String> uids) {
    uids.forEach(uid -> postings.replace(uid, PostingRow::missed));
  }

  /** Transactions run one after the other, so that there is nothing to lock. */
  @Override
  public Set<String> lockClosed(Collection<String> uids) {
    return rows(uids)
        .map(PostingRow::posting)
        .filter(posting -> posting.status() != PostingStatus.ACTIVE)
        .map(JobPosting::uid)
        .collect(Collectors.toSet());
  }

  @Override
  public List<JobPosting> find(Collection<String> uids) {
    return rows(uids).map(PostingRow::posting).toList();
  }

  @Override
  public List<PostingSketch> newest(
      PostingStatus status, @Nullable PostingCursor after, Instant since, int limit) {
    return postings
        .all()
        .filter(row -> row.posting().status() == status)
        .map(PostingRow::sketch)
        .filter(sketch -> !sketch.firstSeen().isBefore(since))
        .filter(sketch -> after == null || NEWEST_FIRST.compare(after, sketch.cursor()) < 0)
        .sorted(Comparator.comparing(PostingSketch::cursor, NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  @Override
  public long count(PostingStatus status) {
    return in(status, postings.all()).count();
  }

  private Stream<PostingRow> rows(Collection<String> uids) {
    return uids.stream().distinct().map(postings::find).flatMap(Optional::stream);
  }

  private static Stream<JobPosting> in(PostingStatus status, Stream<PostingRow> rows) {
    return rows.map(PostingRow::posting).filter(posting -> posting.status() == status);
  }
}
