package io.jobwatch.internal.query;

import org.jspecify.annotations.Nullable;

/** A phrase or part of a text that is looked for, with its atom in each field. */
abstract class TermNode {

  static final int FIELDS = 5;

  private @Nullable Atom first;
  private @Nullable Atom second;
  private @Nullable Atom third;
  private @Nullable Atom fourth;
  private @Nullable Atom fifth;

  final @Nullable Atom atom(int field) {
    return switch (field) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      case 3 -> fourth;
      default -> fifth;
    };
  }

  final void atom(int field, @Nullable Atom atom) {
    switch (field) {
      case 0 -> first = atom;
      case 1 -> second = atom;
      case 2 -> third = atom;
      case 3 -> fourth = atom;
      default -> fifth = atom;
    }
  }

  /** Marks the atoms of some fields as present. */
  final void mark(int fields, Matching matching) {
    if ((fields & 1) != 0) {
      matching.mark(first);
    }
    if ((fields & 2) != 0) {
      matching.mark(second);
    }
    if ((fields & 4) != 0) {
      matching.mark(third);
    }
    if ((fields & 8) != 0) {
      matching.mark(fourth);
    }
    if ((fields & 16) != 0) {
      matching.mark(fifth);
    }
  }

  /** Whether it is looked for in no field. */
  final boolean isUnused() {
    return first == null && second == null && third == null && fourth == null && fifth == null;
  }
}
