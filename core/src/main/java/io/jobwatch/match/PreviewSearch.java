package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills one page of the active postings that pass criteria. For one use by one thread. */
final class PreviewSearch {

  /** How many postings are read at once: a page of a common search is full after a few. */
  private static final int BATCH = 64;

  private final StoredSearch search;
  private final Instant now;
  private final int size;
  private final List<JobPosting> found = new ArrayList<>();
  private final List<PostingSketch> waiting = new ArrayList<>();
  private int mayRead;
  private @Nullable PostingCursor next;

  private PreviewSearch(StoredSearch search, Instant now, int size, int mostRead) {
    this.search = search;
    this.now = now;
    this.size = size;
    this.mayRead = mostRead;
  }

  /**
   * One page.
   *
   * @param after where to start; {@code null} for the newest
   * @param size the most postings to give
   * @param mostRead the most postings to read in full
   */
  static PreviewPage page(
      Storage storage,
      Criteria criteria,
      Instant now,
      @Nullable PostingCursor after,
      int size,
      int mostRead) {
    StoredSearch search = new StoredSearch(storage, criteria);
    PreviewSearch page = new PreviewSearch(search, now, size, mostRead);
    search.visit(PostingStatus.ACTIVE, after, Instant.MIN, page::take);
    page.compare();
    return new PreviewPage(search.whole(page.found), page.next);
  }

  private boolean take(PostingSketch sketch) {
    if (!search.mayPass(sketch, now)) {
      return true;
    }
    waiting.add(sketch);
    mayRead--;
    if (mayRead == 0) {
      next = sketch.cursor();
    }
    if (waiting.size() == BATCH || mayRead == 0) {
      compare();
    }
    return next == null;
  }

  private void compare() {
    for (JobPosting posting : search.read(waiting)) {
      if (posting.status() == PostingStatus.ACTIVE && search.passes(posting, now)) {
        found.add(posting);
        if (found.size() == size) {
          next = PostingCursor.after(posting);
          break;
        }
      }
    }
    waiting.clear();
  }
}
