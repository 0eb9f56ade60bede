package io.jobwatch.internal.query;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** At least so many of the atoms; one that is there twice counts twice. Without atoms it holds. */
final class AtLeastNode extends ConditionNode {

  private final int least;
  private final Atom[] atoms;

  AtLeastNode(int least, Atom[] atoms) {
    this.least = least;
    this.atoms = atoms;
  }

  @Override
  boolean holds(Matching matching) {
    int present = 0;
    for (Atom atom : atoms) {
      if (matching.has(atom) && ++present == least) {
        return true;
      }
    }
    return present >= least;
  }

  @Override
  double share(int documents) {
    double sum = 0;
    for (Atom atom : rarest(documents)) {
      sum += atom.share(documents);
    }
    return least == 0 ? 1 : Math.min(1, sum);
  }

  @Override
  Atom[] atoms() {
    return atoms;
  }

  @Override
  Atom[] triggers(int documents) {
    return Arrays.stream(rarest(documents)).distinct().toArray(Atom[]::new);
  }

  /** Whoever has n of m atoms has one of any m - n + 1 of them. */
  private Atom[] rarest(int documents) {
    if (least <= 1) {
      return atoms;
    }
    return Arrays.stream(atoms)
        .sorted(Comparator.comparingDouble(atom -> atom.share(documents)))
        .limit(atoms.length - least + 1L)
        .toArray(Atom[]::new);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AtLeastNode that
        && least == that.least
        && Arrays.equals(atoms, that.atoms);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(atoms) + least;
  }
}
