package io.jobwatch.internal.query;

/**
 * What an index holds and has done.
 *
 * @param queries how many queries it holds
 * @param conditions how many different conditions they have
 * @param terms how many different terms the conditions are about
 * @param documents how many documents were matched
 * @param candidates how many queries were checked for them
 * @param matches how many of these were met
 * @param bytes about how much memory the index takes, without the values of the queries
 */
public record QueryStatistics(
    int queries,
    int conditions,
    int terms,
    long documents,
    long candidates,
    long matches,
    long bytes) {}
