package io.jobwatch.internal.query;

/**
 * A condition that queries have, once for all of them, and the queries filed under it. Equal when
 * it asks the same.
 */
abstract class ConditionNode extends Bag {

  /** Atoms of which one is present wherever the condition holds; read while it is in use. */
  private Atom[] triggers = {};

  private int[] triggerPositions = {};

  int id = -1;

  /** How many queries have it. */
  int uses;

  /** Whether a document meets it, judged by the atoms that are marked. */
  abstract boolean holds(Matching matching);

  /** The share of documents that meet it, after so many documents. */
  abstract double share(int documents);

  /** The atoms it is about. */
  abstract Atom[] atoms();

  /** The fewest and rarest atoms of which one is present wherever it holds. */
  abstract Atom[] triggers(int documents);

  /** Whether queries can be filed under it. */
  boolean isAccess() {
    return true;
  }

  /** Lets its triggers lead to it. */
  final void open(int documents) {
    Atom[] chosen = triggers(documents);
    triggerPositions = new int[chosen.length];
    triggers = chosen;
    for (Atom atom : chosen) {
      atom.add(this);
    }
  }

  /** Lets its triggers lead to it no more. */
  final void close() {
    for (int i = 0; i < triggers.length; i++) {
      triggers[i].remove(triggerPositions[i]);
    }
    triggers = new Atom[0];
  }

  final void triggerPlaced(Atom atom, int position) {
    for (int i = 0; i < triggers.length; i++) {
      if (triggers[i].equals(atom)) {
        triggerPositions[i] = position;
      }
    }
  }

  @Override
  final void placed(Object element, int position) {
    ((Entry) element).position = position;
  }
}
