package io.jobwatch.internal.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** At least so many of the groups of atoms, more than one and fewer than all of them. */
final class GroupsNode extends ConditionNode {

  private final int least;
  private final int[][] groups;

  GroupsNode(int least, List<int[]> groups) {
    super(groups.stream().flatMapToInt(Arrays::stream).toArray());
    this.least = least;
    this.groups = groups.toArray(int[][]::new);
  }

  @Override
  boolean holds(Matching matching) {
    int count = 0;
    for (int[] group : groups) {
      count += matching.hasAny(group) ? 1 : 0;
    }
    return count >= least;
  }

  @Override
  double share(Atoms all, int documents) {
    return Math.min(1, rarest(all, documents).mapToDouble(g -> share(g, all, documents)).sum());
  }

  @Override
  int[] triggers(Atoms all, int documents) {
    return rarest(all, documents).flatMapToInt(Arrays::stream).distinct().toArray();
  }

  /** Whoever has n of m groups has one of any m - n + 1 of them. */
  private Stream<int[]> rarest(Atoms all, int documents) {
    return Arrays.stream(groups)
        .sorted(Comparator.comparingDouble(group -> share(group, all, documents)))
        .limit(groups.length - least + 1L);
  }

  private static double share(int[] group, Atoms all, int documents) {
    return Math.min(1, Arrays.stream(group).mapToDouble(id -> all.get(id).share(documents)).sum());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupsNode that
        && least == that.least
        && Arrays.deepEquals(groups, that.groups);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(groups) + least;
  }
}
