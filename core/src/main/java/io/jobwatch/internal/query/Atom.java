package io.jobwatch.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * A term that queries ask for, once for all of them, and the conditions to look at where it is
 * present. How often it is present is counted, so that queries are filed under what is rare.
 */
final class Atom extends Bag {

  /** So many documents must be seen before what is counted outweighs the guess. */
  private static final double DOUBT = 16;

  final int id;

  /** What it is found by: a {@link TermNode} or a {@link Term.Fact}. */
  final Object owner;

  final int field;
  private final int bornAt;
  private final double guess;

  /** Written by readers without order; a few lost counts do no harm. */
  private int hits;

  /** How many conditions are about it. */
  int uses;

  Atom(int id, Object owner, int field, int bornAt, double guess) {
    this.id = id;
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
  void placed(Object element, int position) {
    ((ConditionNode) element).triggerPlaced(this, position);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id;
  }
}
