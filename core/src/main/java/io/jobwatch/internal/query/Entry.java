package io.jobwatch.internal.query;

import org.jspecify.annotations.Nullable;

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

  /** The numbers of the atoms that lead to it. */
  int[] triggers = NOTHING;

  /** The condition whose atoms one of must be there besides; null if each trigger is enough. */
  @Nullable ConditionNode second;

  /** Where it is among what each trigger leads to, or each of them with each second atom. */
  int[] positions = NOTHING;

  /** Where it is among the entries of its access condition, if these are kept there. */
  int position = -1;

  Entry(Object value, ConditionNode access, int[] rest, long from) {
    this.value = value;
    this.access = access;
    this.rest = rest;
    this.from = from;
  }

  /** Notes where it is among the entries of an atom. */
  void placed(int atom, int position) {
    positions[indexOf(triggers, atom)] = position;
  }

  /** Notes where it is among the entries of two atoms. */
  void placed(int atom, int other, int position) {
    int[] seconds = seconds();
    positions[indexOf(triggers, atom) * seconds.length + indexOf(seconds, other)] = position;
  }

  /** The numbers of the atoms of which one must be there besides a trigger. */
  int[] seconds() {
    return second == null ? NOTHING : second.atoms;
  }

  private static int indexOf(int[] some, int wanted) {
    int at = 0;
    while (some[at] != wanted) {
      at++;
    }
    return at;
  }
}
