package io.jobwatch.spi.scraper;

/** Turns one source into postings. Used by one thread at a time. */
@FunctionalInterface
public interface Scraper {

  /**
   * Fetches what the source lists now. What can be expected to go wrong is a result; an exception
   * counts as {@link FetchResult.Failed}.
   *
   * @param request what to fetch
   * @return the postings, or why there are none
   */
  FetchResult fetch(FetchRequest request);

  /**
   * How far the source's listings can be trusted.
   *
   * @return the rules for this source
   * @implSpec returns {@link ListingTrust#API}
   */
  default ListingTrust trust() {
    return ListingTrust.API;
  }
}
