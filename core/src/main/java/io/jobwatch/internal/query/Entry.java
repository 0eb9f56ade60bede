package io.jobwatch.internal.query;

/** A stored query: what leads to it, and how long it is in the index. */
final class Entry {

  static final int[] NOTHING = {};

  final Object value;

  /** The condition it is filed under. */
  final ConditionNode access;

  /** The numbers of its conditions beyond the first simple ones, which {@link Entries} has. */
  final int[] rest;

  /** The first version of the index that has it. */
  final long from;

  /** The first version of the index that has it no more. */
  long until = Long.MAX_VALUE;

  /** Its number; several entries never have one at the same time. */
  int number = -1;

  /** The numbers of the atoms that lead to it, and where it is among what each leads to. */
  int[] triggers = NOTHING;

  int[] positions = NOTHING;

  /** Where it is among the entries of its access condition, if these are kept there. */
  int position = -1;

  Entry(Object value, ConditionNode access, int[] rest, long from) {
    this.value = value;
    this.access = access;
    this.rest = rest;
    this.from = from;
  }

  void placed(int atom, int position) {
    for (int i = 0; i < triggers.length; i++) {
      if (triggers[i] == atom) {
        positions[i] = position;
      }
    }
  }
}
