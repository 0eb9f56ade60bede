package io.jobwatch.scrape;

import io.jobwatch.model.Source;

/** Sources for the scrapers that Jobwatch ships. */
public final class Scrapers {

  private Scrapers() {}

  /**
   * A Greenhouse board, read through the public Job Board API.
   *
   * @param token the board's token, as in {@code job-boards.greenhouse.io/<token>}
   * @return a source that is fetched every hour
   * @see <a href="https://developers.greenhouse.io/job-board.html">Greenhouse Job Board API</a>
   */
  public static Source greenhouse(String token) {
    return Source.of("greenhouse", token);
  }

  /**
   * A Lever site on the global host, read through the public Postings API.
   *
   * @param site the site as in {@code jobs.lever.co/<site>}; capitals matter
   * @return a source that is fetched every hour
   * @see <a href="https://github.com/lever/postings-api">Lever Postings API</a>
   */
  public static Source lever(String site) {
    return Source.of("lever", site);
  }

  /**
   * A Lever site on the European host, whose names are apart from the global ones.
   *
   * @param site the site as in {@code jobs.eu.lever.co/<site>}; capitals matter
   * @return a source that is fetched every hour
   */
  public static Source leverEu(String site) {
    return Source.of("lever_eu", site);
  }
}
