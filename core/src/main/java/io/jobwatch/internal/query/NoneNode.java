package io.jobwatch.internal.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** None of the atoms. Nothing that a document has leads to it. */
final class NoneNode extends ConditionNode {

  NoneNode(int[] atoms) {
    super(atoms);
  }

  @Override
  boolean holds(Matching matching) {
    return !matching.hasAny(atoms);
  }

  @Override
  double share(Atoms all, int documents) {
    double without = 1;
    for (int atom : atoms) {
      without *= 1 - all.get(atom).share(documents);
    }
    return without;
  }

  @Override
  int[] triggers(Atoms all, int documents) {
    return new int[0];
  }

  @Override
  boolean isPlain() {
    return true;
  }

  @Override
  boolean isNone() {
    return true;
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
