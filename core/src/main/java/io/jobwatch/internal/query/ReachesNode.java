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

  ReachesNode(String number, BigDecimal bound, int[] atoms) {
    super(atoms);
    this.number = number;
    this.bound = bound.stripTrailingZeros();
  }

  @Override
  boolean holds(Matching matching) {
    BigDecimal value = matching.number(number);
    return (value != null && value.compareTo(bound) >= 0) || matching.hasAny(atoms);
  }

  @Override
  double share(Atoms all, int documents) {
    double sum = SHARE;
    for (int atom : atoms) {
      sum += all.get(atom).share(documents);
    }
    return Math.min(1, sum);
  }

  @Override
  int[] triggers(Atoms all, int documents) {
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
