package io.jobwatch;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The postings in the storage. Safe for use by several threads at once. */
public final class Postings {

  private final Storage storage;

  Postings(Storage storage) {
    this.storage = storage;
  }

  /**
   * One posting.
   *
   * @param uid its identifier
   * @return the posting, or nothing
   */
  public Optional<JobPosting> find(String uid) {
    return storage.transaction(stores -> stores.postings().find(uid));
  }

  /**
   * Several postings.
   *
   * @param uids their identifiers
   * @return those that are there, in no order
   */
  public List<JobPosting> find(Collection<String> uids) {
    return storage.transaction(stores -> stores.postings().find(uids));
  }

  /**
   * The postings in a status, page by page.
   *
   * @param status the status
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the postings, those first seen last before the others
   */
  public Page<JobPosting> page(PostingStatus status, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    PostingCursor from = after == null ? null : new PostingCursor(after.at(), after.key());
    return storage.transaction(
        stores -> {
          List<PostingSketch> seen = stores.postings().newest(status, from, Instant.MIN, limit + 1);
          List<PostingSketch> page = seen.subList(0, Math.min(limit, seen.size()));
          List<String> uids = page.stream().map(PostingSketch::uid).toList();
          Map<String, JobPosting> byUid =
              stores.postings().find(uids).stream()
                  .collect(Collectors.toMap(JobPosting::uid, Function.identity()));
          List<JobPosting> postings =
              uids.stream().filter(byUid::containsKey).map(byUid::get).toList();
          PostingSketch last = seen.size() > limit ? page.get(limit - 1) : null;
          return new Page<>(
              postings, last == null ? null : new PageCursor(last.firstSeen(), last.uid()));
        });
  }

  /**
   * How many postings are in a status.
   *
   * @param status the status
   * @return their number
   */
  public long count(PostingStatus status) {
    return storage.transaction(stores -> stores.postings().count(status));
  }
}
