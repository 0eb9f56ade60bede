package io.jobwatch.internal.query;

/**
 * A term that queries ask for, once for all of them, and the queries to look at where it is
 * present. How often it is present is counted, so that queries are filed under what is rare.
 */
final class Atom extends EntryBag {

  /** So many documents must be seen before what is counted outweighs the guess. */
  private static final double DOUBT = 16;

  final int id;

  private final Entries entries;

  /** What it is found by: a {@link TermNode}, a fact, what is asked, or one of several. */
  final Object owner;

  final int field;
  private final int bornAt;
  private final double guess;

  /** Written by readers without order; a few lost counts do no harm. */
  private int hits;

  /** How many conditions are about it, and how many terms that are told by it. */
  int uses;

  /** How many entries it leads to, those included that are filed under another atom too. */
  int filed;

  Atom(int id, Entries entries, Object owner, int field, int bornAt, double guess) {
    this.id = id;
    this.entries = entries;
    this.owner = owner;
    this.field = field;
    this.bornAt = bornAt;
    this.guess = guess;
  }

  /** Counts documents that have it. */
  void hit(int documents) {
    hits += documents;
  }

  /** The share of documents that have it, after so many documents. */
  double share(int documents) {
    double seen = Math.max(0, documents - bornAt);
    return Math.min(1, (hits + guess * DOUBT) / (seen + DOUBT));
  }

  @Override
  void placed(int item, int position) {
    entries.get(item).placed(id, position);
  }
}
