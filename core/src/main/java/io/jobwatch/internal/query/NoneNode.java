package io.jobwatch.internal.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** None of the atoms. Nothing that a document has leads to it. */
final class NoneNode extends ConditionNode {

  private final Atom[] atoms;

  NoneNode(Atom[] atoms) {
    this.atoms = atoms;
  }

  @Override
  boolean holds(Matching matching) {
    for (Atom atom : atoms) {
      if (matching.has(atom)) {
        return false;
      }
    }
    return true;
  }

  @Override
  double share(int documents) {
    double without = 1;
    for (Atom atom : atoms) {
      without *= 1 - atom.share(documents);
    }
    return without;
  }

  @Override
  Atom[] atoms() {
    return atoms;
  }

  @Override
  Atom[] triggers(int documents) {
    return new Atom[0];
  }

  @Override
  boolean isAccess() {
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoneNode that && Arrays.equals(atoms, that.atoms);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(atoms);
  }
}
