package io.jobwatch.internal.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** At least so many of the atoms; one that is there twice counts twice. Without atoms it holds. */
final class AtLeastNode extends ConditionNode {

  private final int least;

  AtLeastNode(int least, int[] atoms) {
    super(atoms);
    this.least = least;
  }

  @Override
  boolean holds(Matching matching) {
    return least == 1 ? matching.hasAny(atoms) : matching.count(atoms) >= least;
  }

  @Override
  double share(Atoms all, int documents) {
    if (least == 0) {
      return 1;
    }
    double sum = 0;
    for (int atom : rarest(all, documents)) {
      sum += all.get(atom).share(documents);
    }
    return Math.min(1, sum);
  }

  @Override
  int[] triggers(Atoms all, int documents) {
    return Arrays.stream(rarest(all, documents)).distinct().toArray();
  }

  /** Whoever has n of m atoms has one of any m - n + 1 of them. */
  private int[] rarest(Atoms all, int documents) {
    if (least <= 1) {
      return atoms;
    }
    return IntStream.of(atoms)
        .boxed()
        .sorted(Comparator.comparingDouble(atom -> all.get(atom).share(documents)))
        .limit(atoms.length - least + 1L)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  boolean isPlain() {
    return least == 1;
  }

  @Override
  boolean isCertain() {
    return least <= 1;
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
