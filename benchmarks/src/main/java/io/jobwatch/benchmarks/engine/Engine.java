package io.jobwatch.benchmarks.engine;

import java.util.OptionalLong;

/** Alerts made ready for matching, by one way of doing it. Safe for use by several threads. */
public interface Engine extends AutoCloseable {

  /**
   * What the table calls it.
   *
   * @return its name with its settings
   */
  String name();

  /**
   * Matches postings with all alerts.
   *
   * @param from the number of the first posting in the workload
   * @param to the number after the last one
   * @param found takes the matches
   */
  void match(int from, int to, Matches found);

  /** Makes use of what the engine saw of the postings while it was warmed up. */
  default void settle() {}

  /**
   * How many alerts were looked at since the engine was made.
   *
   * @return their number, or nothing if the engine does not count them
   */
  default OptionalLong checks() {
    return OptionalLong.empty();
  }

  @Override
  default void close() {}
}
