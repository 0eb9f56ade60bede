package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Shows what criteria would find among the stored postings. The answers are those of comparing each
 * posting in full. Criteria without a clause are refused. Safe for use by several threads at once.
 */
public final class Previews {

  private static final int PAGE = 20;

  /** Reading and comparing so many takes about a second. */
  private static final int MOST_READ = 2_000;

  private static final int LARGEST_PAGE = 500;

  private final Storage storage;
  private final Clock clock;

  /**
   * Previews over a storage.
   *
   * @param storage the storage
   * @param clock tells how old postings are
   */
  public Previews(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * The first page of {@value #PAGE} and a forecast with the {@linkplain
   * ForecastSettings#defaults() usual settings}.
   *
   * @param criteria the criteria
   * @return the preview
   * @throws IllegalArgumentException if the criteria have no clause
   */
  public Preview preview(Criteria criteria) {
    return new Preview(page(criteria, null, PAGE), forecast(criteria, ForecastSettings.defaults()));
  }

  /**
   * A page of the active postings that pass, newest first.
   *
   * @param criteria the criteria
   * @param after {@link PreviewPage#next()} of the page before; {@code null} for the first one
   * @param size the most postings to give, from 1 to {@value #LARGEST_PAGE}
   * @return the page; it may have fewer postings, or none, and still have a next one, after {@value
   *     #MOST_READ} postings had to be read in full
   * @throws IllegalArgumentException if the criteria have no clause, or the size is out of range
   */
  public PreviewPage page(Criteria criteria, @Nullable PostingCursor after, int size) {
    requireClause(criteria);
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "Page size '" + size + "': it is out of range. Use 1 to " + LARGEST_PAGE + ".");
    }
    return PreviewSearch.page(storage, criteria, clock.instant(), after, size, MOST_READ);
  }

  /**
   * How many postings would have been found in the last days.
   *
   * @param criteria the criteria
   * @param settings which days, and when to warn
   * @return the forecast
   * @throws IllegalArgumentException if the criteria have no clause
   */
  public Forecast forecast(Criteria criteria, ForecastSettings settings) {
    requireClause(criteria);
    return ForecastSearch.forecast(storage, criteria, clock.instant(), settings);
  }

  private static void requireClause(Criteria criteria) {
    if (criteria.isEverything()) {
      throw new IllegalArgumentException(
          "Preview of criteria '': they have no clause, so there is nothing to look for. Add a"
              + " clause, or page through the postings themselves.");
    }
  }
}
