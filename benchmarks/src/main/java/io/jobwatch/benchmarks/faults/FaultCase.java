package io.jobwatch.benchmarks.faults;

import java.util.function.Function;

/**
 * Something that goes wrong, and what must be so afterwards.
 *
 * @param number its number in the plan of faults
 * @param title what goes wrong, in a few words
 * @param on the databases with which it makes sense
 * @param play plays it
 */
record FaultCase(String number, String title, On on, Function<Scene, Verdict> play) {

  /** Kinds of databases. */
  enum On {
    ALL,
    FILES,
    SERVERS,
    POSTGRESQL;

    boolean includes(FaultDatabase database) {
      return switch (this) {
        case ALL -> true;
        case FILES -> !database.shared();
        case SERVERS -> database.shared();
        case POSTGRESQL -> database.name().equals("postgresql");
      };
    }
  }
}
