package io.jobwatch.internal.query;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A number that reaches a bound, or one of the atoms. {@link Ranges} leads to it by the number. */
final class ReachesNode extends ConditionNode {

  /** A guess: how far a number reaches is not counted. */
  private static final double SHARE = 0.5;

  final String number;
  final BigDecimal bound;
  private final Atom[] atoms;

  ReachesNode(String number, BigDecimal bound, Atom[] atoms) {
    this.number = number;
    this.bound = bound.stripTrailingZeros();
    this.atoms = atoms;
  }

  @Override
  boolean holds(Matching matching) {
    BigDecimal value = matching.number(number);
    if (value != null && value.compareTo(bound) >= 0) {
      return true;
    }
    for (Atom atom : atoms) {
      if (matching.has(atom)) {
        return true;
      }
    }
    return false;
  }

  @Override
  double share(int documents) {
    double sum = SHARE;
    for (Atom atom : atoms) {
      sum += atom.share(documents);
    }
    return Math.min(1, sum);
  }

  @Override
  Atom[] atoms() {
    return atoms;
  }

  @Override
  Atom[] triggers(int documents) {
    return atoms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReachesNode that
        && number.equals(that.number)
        && bound.equals(that.bound)
        && Arrays.equals(atoms, that.atoms);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * number.hashCode() + bound.hashCode()) + Arrays.hashCode(atoms);
  }
}
