package io.jobwatch.internal.query;

/** A condition that queries have, once for all of them. Equal when it asks the same. */
abstract class ConditionNode {

  /** The numbers of the atoms it is about. */
  final int[] atoms;

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

  /** Whether it asks no more than whether one of the atoms is present, or whether none is. */
  boolean isPlain() {
    return false;
  }

  /** Whether it asks for atoms to be absent. */
  boolean isNone() {
    return false;
  }

  /** Whether it can be checked side by side with others, see {@link Entries}. */
  final boolean isSimple() {
    return isPlain() && atoms.length <= Entries.SIDE_BY_SIDE;
  }

  /** Whether queries can be filed under it. */
  boolean isAccess() {
    return true;
  }

  /** Whether it holds wherever one of its triggers is present. */
  boolean isCertain() {
    return false;
  }
}
