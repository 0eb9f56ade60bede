package io.jobwatch.spi.scraper;

/**
 * How far a source's listing can be trusted, as data, so that one place decides what an absence
 * means.
 *
 * @param missesToExpire how many complete listings in a row may lack a posting before it is
 *     expired; 0 where absence says nothing, as in a feed that shows only the newest
 * @param emptyAnswersToBelieve how many complete but empty answers in a row are needed before a
 *     board that had postings is believed to have none; if there are several, the last one also has
 *     to come six hours after the first
 */
public record ListingTrust(int missesToExpire, int emptyAnswersToBelieve) {

  /** An API that lists everything: one miss expires. */
  public static final ListingTrust API = new ListingTrust(1, 3);

  /** A page made for people: two misses expire. */
  public static final ListingTrust PAGE = new ListingTrust(2, 3);

  /** A feed of the newest postings: absence says nothing. */
  public static final ListingTrust WINDOW = new ListingTrust(0, 3);

  /** Checks the ranges. */
  public ListingTrust {
    if (missesToExpire < 0 || emptyAnswersToBelieve < 1) {
      throw new IllegalArgumentException(
          "Listing trust '"
              + missesToExpire
              + ", "
              + emptyAnswersToBelieve
              + "': out of range. Use at least 0 misses and at least 1 answer.");
    }
  }
}
