package io.jobwatch.model;

/**
 * A source and how fetching it has gone so far.
 *
 * @param source the source
 * @param health when it was last asked, why it failed, and so on; {@link SourceHealth#UNKNOWN} if
 *     it was never fetched
 */
public record SourceStatus(Source source, SourceHealth health) {}
