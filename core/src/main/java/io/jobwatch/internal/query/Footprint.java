package io.jobwatch.internal.query;

/**
 * About how much memory an index takes, from what it holds: the sizes of its objects on a JVM with
 * compressed references, hash tables three quarters full included.
 */
final class Footprint {

  private static final long REFERENCE = 4;

  /** The entry, its arrays, its place among those side by side, in a bag and in the map by id. */
  private static final long ENTRY = 64 + 40 + 26 + 6 + 48;

  /** The condition, its array, its places in the map and by number, and its atoms side by side. */
  private static final long CONDITION = 24 + 16 + 48 + 6 + 20;

  /** The atom, its bag and its places by number. */
  private static final long ATOM = 64 + 24 + 8;

  /** The place of an entry in a bag of a pair, and what it knows of it. */
  private static final long PAIRED = 6 + 4;

  /** The bag, its array and its places among the pairs of an atom. */
  private static final long PAIR = 40 + 16 + 18;

  /** The word or phrase, its characters, and its places in tables. */
  private static final long TEXT = 64 + 32 + 32 + 40;

  private Footprint() {}

  static long bytes(int entries, Filing filing, Conditions conditions, Atoms atoms) {
    return entries * ENTRY
        + filing.otherConditions() * REFERENCE
        + filing.pairedPlaces() * PAIRED
        + conditions.size() * CONDITION
        + conditions.references() * REFERENCE
        + atoms.size() * ATOM
        + atoms.pairCount() * PAIR
        + atoms.texts() * TEXT;
  }
}
