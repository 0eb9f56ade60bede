package io.jobwatch.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries filed under an atom together with another one, by that other one. One thread at a
 * time may change it; readers need no lock.
 */
final class Pairs {

  private static final int NOWHERE = -1;

  /** A list that a reader has got is complete. */
  private static final VarHandle ITEMS = MethodHandles.arrayElementVarHandle(int[][].class);

  private static final Table EMPTY = new Table(0);

  private final Entries entries;
  private final int atom;
  private volatile Table table = EMPTY;

  /** How many places of the table are taken, or were. */
  private int used;

  private int bags;

  Pairs(Entries entries, int atom) {
    this.entries = entries;
    this.atom = atom;
  }

  /** What readers go through. */
  Table table() {
    return table;
  }

  /** How many other atoms there are. */
  int size() {
    return bags;
  }

  /** Files an entry under another atom too. */
  void add(int second, int item) {
    int at = indexOf(second);
    if (at == NOWHERE) {
      if (used == table.seconds.length) {
        copy();
      }
      at = used++;
      bags++;
      table.bags[at] = new PairBag(entries, atom, second);
      table.seconds[at] = Entries.Table.place(second);
    }
    bag(at).add(item);
    table.show(at);
  }

  /** Takes an entry out from under another atom. */
  void remove(int second, int position) {
    int at = indexOf(second);
    bag(at).remove(position);
    table.show(at);
    if (bag(at).live() == 0) {
      table.seconds[at] = 0;
      table.bags[at] = null;
      bags--;
      if (bags == 0) {
        table = EMPTY;
        used = 0;
      }
    }
  }

  private PairBag bag(int at) {
    return Objects.requireNonNull(table.bags[at]);
  }

  private int indexOf(int second) {
    int place = Entries.Table.place(second);
    int[] seconds = table.seconds;
    for (int i = 0; i < used; i++) {
      if (seconds[i] == place) {
        return i;
      }
    }
    return NOWHERE;
  }

  /** Makes a table with more room, and without the places that are not taken any more. */
  private void copy() {
    Table copy = new Table(bags + bags / 2 + 2);
    int to = 0;
    for (int i = 0; i < used; i++) {
      if (table.bags[i] != null) {
        copy.seconds[to] = table.seconds[i];
        copy.bags[to] = table.bags[i];
        copy.show(to++);
      }
    }
    used = to;
    table = copy;
  }

  /**
   * Arrays that belong together. What a reader does not see yet or no more is of no version it
   * reads.
   */
  static final class Table {

    /** The places of the other atoms in a document, zero where there is none. */
    final int[] seconds;

    private final @Nullable PairBag[] bags;

    /** The entries of each of them, so that readers need not look into the bags. */
    private final int[] @Nullable [] items;

    private Table(int capacity) {
      seconds = new int[capacity];
      bags = new PairBag[capacity];
      items = new int[capacity][];
    }

    /** The entries filed under the other atom in a place, with gaps; null if there are none. */
    int @Nullable [] items(int at) {
      return (int[]) ITEMS.getAcquire(items, at);
    }

    private void show(int at) {
      PairBag bag = Objects.requireNonNull(bags[at]);
      ITEMS.setRelease(items, at, bag.live() == 0 ? null : bag.items());
    }
  }
}
