/**
 * The scrapers that Jobwatch ships. Start at {@link io.jobwatch.scrape.Scrapers}, which makes the
 * sources they read.
 */
@NullMarked
package io.jobwatch.scrape;

import org.jspecify.annotations.NullMarked;
