/**
 * Scrapers: plugins that turn a source into postings. Start at {@link
 * io.jobwatch.spi.scraper.ScraperProvider}.
 */
@NullMarked
package io.jobwatch.spi.scraper;

import org.jspecify.annotations.NullMarked;
