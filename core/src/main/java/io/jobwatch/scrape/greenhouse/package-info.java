/**
 * The scraper of Greenhouse boards.
 *
 * @see <a href="https://developers.greenhouse.io/job-board.html">Greenhouse Job Board API</a>
 */
@NullMarked
package io.jobwatch.scrape.greenhouse;

import org.jspecify.annotations.NullMarked;
