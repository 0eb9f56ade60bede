package io.jobwatch.internal.query;

/** A stored query: the condition it is filed under and the others that have to hold. */
final class Entry {

  final Object value;

  /** The condition it is filed under. */
  final ConditionNode access;

  /** The numbers of the other conditions, those that fail most often first. */
  final int[] others;

  /** The first version of the index that has it. */
  final long from;

  /** The first version of the index that has it no more. */
  long until = Long.MAX_VALUE;

  /** Where it is among the entries of its access condition. */
  int position;

  Entry(Object value, ConditionNode access, int[] others, long from) {
    this.value = value;
    this.access = access;
    this.others = others;
    this.from = from;
  }
}
