package io.jobwatch.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which atoms a document has because it has another one. One thread at a time may change it;
 * readers need no lock.
 */
final class Implied {

  /** A list that a reader has got is complete. */
  private static final VarHandle LIST = MethodHandles.arrayElementVarHandle(int[][].class);

  /** The atoms that come with each, by number; null for none. Replaced when it grows. */
  private volatile int[] @Nullable [] byAtom = new int[64][];

  /** Has one atom come with another. */
  void add(int atom, int with) {
    if (with >= byAtom.length) {
      byAtom = Arrays.copyOf(byAtom, with + with / 2);
    }
    int[] before = byAtom[with];
    int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
    after[after.length - 1] = atom;
    LIST.setRelease(byAtom, with, after);
  }

  /** Has it come with that no more. */
  void remove(int atom, int with) {
    int[] before = Objects.requireNonNull(byAtom[with]);
    int[] after = IntStream.of(before).filter(one -> one != atom).toArray();
    LIST.setRelease(byAtom, with, after.length == 0 ? null : after);
  }

  /** The lists by atom, for {@link #with}. */
  int[] @Nullable [] lists() {
    return byAtom;
  }

  /** The atoms that come with one; null for none that a reader may meet. */
  static int @Nullable [] with(int[] @Nullable [] lists, int atom) {
    return atom < lists.length ? (int[]) LIST.getAcquire(lists, atom) : null;
  }
}
