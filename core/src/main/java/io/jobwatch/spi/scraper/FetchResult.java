package io.jobwatch.spi.scraper;

import io.jobwatch.model.Validators;
import java.time.Duration;
import java.util.List;

/**
 * What became of a fetch. A board that is empty, one that is not known and one that did not answer
 * are different things, and only a complete listing lets anything expire.
 */
public sealed interface FetchResult {

  /**
   * Everything the source lists.
   *
   * @param postings the postings; empty for a known board that lists none
   * @param refused listed postings that cannot be used
   * @param validators what the server gave for the next conditional request
   */
  record Complete(
      List<ScrapedPosting> postings, List<RefusedPosting> refused, Validators validators)
      implements FetchResult {

    /** Copies the lists. */
    public Complete {
      postings = List.copyOf(postings);
      refused = List.copyOf(refused);
    }
  }

  /**
   * A part of what the source lists; the rest could not be read.
   *
   * @param postings the postings that could be read
   * @param refused listed postings that cannot be used
   * @param reason why the rest is missing
   */
  record Partial(List<ScrapedPosting> postings, List<RefusedPosting> refused, String reason)
      implements FetchResult {

    /** Copies the lists. */
    public Partial {
      postings = List.copyOf(postings);
      refused = List.copyOf(refused);
    }
  }

  /** The listing is the same as last time. */
  record NotModified() implements FetchResult {}

  /**
   * There is no such board.
   *
   * @param reason what the provider said, and what to check
   */
  record UnknownBoard(String reason) implements FetchResult {}

  /**
   * The provider wants a pause.
   *
   * @param retryAfter how long
   */
  record RateLimited(Duration retryAfter) implements FetchResult {}

  /**
   * The source could not be read.
   *
   * @param reason why
   */
  record Failed(String reason) implements FetchResult {}
}
