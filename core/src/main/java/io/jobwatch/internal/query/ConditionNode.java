package io.jobwatch.internal.query;

/**
 * A condition that queries have, once for all of them, and the queries filed under it. Equal when
 * it asks the same.
 */
abstract class ConditionNode extends Bag {

  private static final int[] NONE = {};

  /** The numbers of the atoms it is about. */
  final int[] atoms;

  /** Atoms of which one is present wherever the condition holds, while queries are filed here. */
  private int[] triggers = NONE;

  private int[] triggerPositions = NONE;

  int id = -1;

  /** How many queries have it. */
  int uses;

  ConditionNode(int[] atoms) {
    this.atoms = atoms;
  }

  /** Whether a document meets it, judged by the atoms that are marked. */
  abstract boolean holds(Matching matching);

  /** The share of documents that meet it, after so many documents. */
  abstract double share(Atoms all, int documents);

  /** The fewest and rarest atoms of which one is present wherever it holds. */
  abstract int[] triggers(Atoms all, int documents);

  /** Whether queries can be filed under it. */
  boolean isAccess() {
    return true;
  }

  /** Lets its triggers lead to it. */
  final void open(Atoms all, int documents) {
    triggers = triggers(all, documents);
    triggerPositions = new int[triggers.length];
    for (int atom : triggers) {
      all.get(atom).add(this);
    }
  }

  /** Lets its triggers lead to it no more. */
  final void close(Atoms all) {
    for (int i = 0; i < triggers.length; i++) {
      all.get(triggers[i]).remove(triggerPositions[i]);
    }
    triggers = NONE;
    triggerPositions = NONE;
  }

  final void triggerPlaced(Atom atom, int position) {
    for (int i = 0; i < triggers.length; i++) {
      if (triggers[i] == atom.id) {
        triggerPositions[i] = position;
      }
    }
  }

  @Override
  final void placed(Object element, int position) {
    ((Entry) element).position = position;
  }
}
