package io.jobwatch.match;

/**
 * What a {@link VerdictCache} did since it was made.
 *
 * @param hits how often a kept verdict was given
 * @param misses how often a verdict was not there and had to be worked out
 * @param evictions how many verdicts were dropped, for room or for age
 * @param entries about how many are kept
 */
public record VerdictCacheStatistics(long hits, long misses, long evictions, long entries) {}
