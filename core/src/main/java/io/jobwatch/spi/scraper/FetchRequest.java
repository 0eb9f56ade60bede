package io.jobwatch.spi.scraper;

import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;

/**
 * What a scraper is asked for.
 *
 * @param source the source
 * @param validators what the server gave last time, for a conditional request
 */
public record FetchRequest(Source source, Validators validators) {}
