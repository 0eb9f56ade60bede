package io.jobwatch.model;

import java.time.Instant;

/**
 * What happened in a time.
 *
 * @param from when it begins
 * @param until when it ends; that moment is not a part of it
 * @param told how many postings subscribers were told of, each telling counted
 * @param alerts how many alerts those tellings are of
 * @param averageScore the average score of those, from 0 to 100; 0 if there is none
 * @param notifications how many notifications were queued
 * @param deliveries what became of the deliveries queued in it
 * @param fetches how the fetches went that began in it
 * @param applied how many postings subscribers applied to in it after an alert told of them
 */
public record PeriodStatistics(
    Instant from,
    Instant until,
    long told,
    long alerts,
    double averageScore,
    long notifications,
    DeliveryCounts deliveries,
    FetchCounts fetches,
    long applied) {

  /**
   * How many applications there are for each posting that was told.
   *
   * @return from 0 on, 0 if none was told; above 1 where most was told before this time
   */
  public double conversion() {
    return told == 0 ? 0 : (double) applied / told;
  }
}
