package io.jobwatch.match;

/**
 * What criteria would find, before an alert with them is saved.
 *
 * @param page the newest of the active stored postings that pass
 * @param forecast how many would have been found lately
 */
public record Preview(PreviewPage page, Forecast forecast) {}
