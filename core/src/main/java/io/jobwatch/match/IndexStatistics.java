package io.jobwatch.match;

import io.jobwatch.internal.query.QueryStatistics;

/**
 * What an {@link AlertIndex} holds and has done since it was made.
 *
 * @param alerts how many alerts it holds
 * @param clauses how many different clauses they have
 * @param values how many different values the clauses ask for
 * @param postings how many postings were matched
 * @param candidates how many alerts were checked for these postings
 * @param matches how many of the checked alerts matched
 * @param bytes about how much memory the index takes, in bytes, without the alerts themselves
 */
public record IndexStatistics(
    int alerts, int clauses, int values, long postings, long candidates, long matches, long bytes) {

  static IndexStatistics of(QueryStatistics figures) {
    return new IndexStatistics(
        figures.queries(),
        figures.conditions(),
        figures.terms(),
        figures.documents(),
        figures.candidates(),
        figures.matches(),
        figures.bytes());
  }
}
