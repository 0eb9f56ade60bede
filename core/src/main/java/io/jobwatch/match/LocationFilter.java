package io.jobwatch.match;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;

/**
 * Which postings of a source are at its {@linkplain Source#locations() locations}. It compares as
 * an alert's clause of locations does, but takes a posting that names no place at all: what is not
 * stored can be found by no alert. Safe for use by several threads at once.
 */
public final class LocationFilter {

  private final LocationClause clause;

  private LocationFilter(LocationClause clause) {
    this.clause = clause;
  }

  /**
   * The filter of a source.
   *
   * @param source the source
   * @return a filter that takes everything if the source names no locations
   */
  public static LocationFilter of(Source source) {
    return new LocationFilter(LocationClause.of(source.locations(), source.orRemote()));
  }

  /**
   * Whether a posting is wanted.
   *
   * @param content what the board says of it
   * @return true if one of its places names one of the locations or lies in it, if it is remote and
   *     that is enough, or if it names no place
   */
  public boolean takes(PostingContent content) {
    return clause.terms().isEmpty()
        || content.locations().isEmpty()
        || clause.check(content, PreparedPosting.places(content)).passed();
  }
}
