package io.jobwatch.spi.scraper;

/**
 * A posting that is listed but cannot be used. It counts as seen, so it does not expire by it.
 *
 * @param externalId the id it has on its board, or an empty text if that cannot be read either; the
 *     listing is then not complete
 * @param reason what is wrong with it
 */
public record RefusedPosting(String externalId, String reason) {}
