package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.Criteria;
import java.util.SplittableRandom;

/** Draws the criteria of one alert. Safe for use by several threads. */
@FunctionalInterface
public interface AlertMaker {

  /**
   * Draws criteria.
   *
   * @param random what decides; the same numbers give the same criteria
   * @return criteria with at least one clause
   */
  Criteria criteria(SplittableRandom random);

  /**
   * Draws the criteria of one of a workload's alerts.
   *
   * @param number the alert's number, from 0
   * @param random what decides; the same numbers give the same criteria
   * @return criteria with at least one clause
   */
  default Criteria criteria(int number, SplittableRandom random) {
    return criteria(random);
  }
}
