package io.jobwatch.benchmarks.faults;

/** Something that goes wrong, and what must be so afterwards. */
interface FaultCase {

  /** Its number in the plan of faults. */
  String number();

  /** What goes wrong, in a few words. */
  String title();

  /** Whether it makes sense with a database. */
  default boolean appliesTo(FaultDatabase database) {
    return true;
  }

  /** Plays it. */
  Verdict run(Scene scene);
}
