package io.jobwatch;

import java.util.List;

/**
 * How a Jobwatch looks after itself.
 *
 * @param retention how long what is stored is kept
 * @param brokenAfter after how many failed fetches in a row a source counts as broken
 * @param operators who is told how it goes
 */
record Upkeep(RetentionSettings retention, int brokenAfter, List<Operator> operators) {

  Upkeep {
    operators = List.copyOf(operators);
  }
}
