package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stored postings that criteria may find. What is no match by its signature is passed over
 * without being read; the others are compared in full. Each read is a transaction of its own, so
 * that a long search holds nobody up.
 */
final class StoredSearch {

  private static final int FIRST_SKETCHES = 256;
  private static final int MOST_SKETCHES = 4_096;

  private final Storage storage;
  private final SignatureScreen screen;
  private final CompiledCriteria criteria;

  StoredSearch(Storage storage, Criteria criteria) {
    this.storage = storage;
    this.screen = SignatureScreen.of(criteria);
    this.criteria = CompiledCriteria.of(criteria);
  }

  /**
   * Goes through the sketches of a status, newest first, until one is not taken.
   *
   * @param status the status
   * @param after where to start; {@code null} for the newest
   * @param since how far to go back
   * @param visitor takes a sketch and says whether to go on
   */
  void visit(
      PostingStatus status,
      @Nullable PostingCursor after,
      Instant since,
      Predicate<PostingSketch> visitor) {
    PostingCursor at = after;
    int limit = FIRST_SKETCHES;
    while (true) {
      PostingCursor from = at;
      int most = limit;
      List<PostingSketch> sketches =
          storage.transaction(stores -> stores.postings().newest(status, from, since, most));
      for (PostingSketch sketch : sketches) {
        if (!visitor.test(sketch)) {
          return;
        }
      }
      if (sketches.size() < limit) {
        return;
      }
      at = sketches.get(sketches.size() - 1).cursor();
      limit = Math.min(2 * limit, MOST_SKETCHES);
    }
  }

  /** Whether a posting may pass; false is certain. */
  boolean mayPass(PostingSketch sketch, Instant now) {
    return screen.mayPass(sketch.signature(), now);
  }

  boolean passes(JobPosting posting, Instant now) {
    return criteria.matches(PreparedPosting.of(posting), now);
  }

  /** The postings of some sketches, in their order, those left out that have changed since. */
  List<JobPosting> read(Collection<PostingSketch> sketches) {
    Map<String, JobPosting> found = new HashMap<>();
    List<String> uids = sketches.stream().map(PostingSketch::uid).toList();
    storage
        .transaction(stores -> stores.postings().findForMatching(uids))
        .forEach(posting -> found.put(posting.uid(), posting));
    List<JobPosting> postings = new ArrayList<>();
    for (PostingSketch sketch : sketches) {
      JobPosting posting = found.get(sketch.uid());
      if (posting != null && posting.firstSeen().equals(sketch.firstSeen())) {
        postings.add(posting);
      }
    }
    return postings;
  }

  /** The same postings with all that is stored of them, in the same order. */
  List<JobPosting> whole(List<JobPosting> postings) {
    Map<String, JobPosting> found = new HashMap<>();
    List<String> uids = postings.stream().map(JobPosting::uid).toList();
    storage
        .transaction(stores -> stores.postings().find(uids))
        .forEach(posting -> found.put(posting.uid(), posting));
    return postings.stream().map(posting -> found.getOrDefault(posting.uid(), posting)).toList();
  }
}
