package io.jobwatch.spi.scraper;

import io.jobwatch.model.PostingContent;

/**
 * A posting as a scraper read it.
 *
 * @param externalId the id it has on its board
 * @param content what the board says of it
 * @param filled whether the board says that the position is filled
 */
public record ScrapedPosting(String externalId, PostingContent content, boolean filled) {

  /**
   * A posting that is open.
   *
   * @param externalId the id it has on its board
   * @param content what the board says of it
   * @return the posting
   */
  public static ScrapedPosting open(String externalId, PostingContent content) {
    return new ScrapedPosting(externalId, content, false);
  }
}
