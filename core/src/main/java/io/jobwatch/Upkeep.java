package io.jobwatch;

import java.time.Duration;
import java.util.List;

/**
 * How a Jobwatch looks after itself.
 *
 * @param poll how often it looks for work that nobody has told it of
 * @param matchEvery how long a run fetches before it matches what it has found so far
 * @param retention how long what is stored is kept
 * @param brokenAfter after how many failed fetches in a row a source counts as broken
 * @param operators who is told how it goes
 */
record Upkeep(
    Duration poll,
    Duration matchEvery,
    RetentionSettings retention,
    int brokenAfter,
    List<Operator> operators) {

  Upkeep {
    operators = List.copyOf(operators);
  }
}
