package io.jobwatch.spi.scraper;

import io.jobwatch.model.Validators;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * A part of what the source lists; the rest could not be read. The part is stored, and nothing
   * expires.
   *
   * @param postings the postings that could be read
   * @param refused listed postings that cannot be used
   * @param reason why the rest is missing
   * @param retryAfter how long the provider wants a pause, bounded as in {@link RateLimited}, if
   *     that is why the rest is missing; {@code null} if something failed. A wanted pause is no
   *     failure of the source
   */
  record Partial(
      List<ScrapedPosting> postings,
      List<RefusedPosting> refused,
      String reason,
      @Nullable Duration retryAfter)
      implements FetchResult {

    /**
     * A part whose rest failed.
     *
     * @param postings the postings that could be read
     * @param refused listed postings that cannot be used
     * @param reason why the rest is missing
     */
    public Partial(List<ScrapedPosting> postings, List<RefusedPosting> refused, String reason) {
      this(postings, refused, reason, null);
    }

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
   * The provider wants a pause before anything could be read; one that wants it later has given a
   * {@link Partial}. The source is not due again before the pause is over, and has not failed.
   *
   * @param retryAfter how long; less than zero counts as zero, and more than 24 hours as 24 hours
   */
  record RateLimited(Duration retryAfter) implements FetchResult {}

  /**
   * The source could not be read.
   *
   * @param reason why
   */
  record Failed(String reason) implements FetchResult {}
}
