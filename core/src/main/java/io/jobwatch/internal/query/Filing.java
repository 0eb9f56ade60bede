package io.jobwatch.internal.query;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Files queries where what a document has leads to them. One thread at a time may use it.
 *
 * <p>A query is filed under the atoms of its rarest condition. Where an atom leads to many queries
 * that most documents do not meet, they are filed under each of its pairs with an atom of another
 * of their conditions, and a document is led only to those of which it has both.
 */
final class Filing {

  /** An atom is busy that leads to so many entries on average over all documents. */
  private static final double BUSY = 1;

  /** The share of documents that the second condition may be met by. */
  private static final double OFTEN = 0.5;

  /** The pairs under which one entry may be filed. */
  private static final int MOST_PAIRS = 16;

  private final Entries entries;
  private final Atoms atoms;
  private final Conditions conditions;

  /** How many conditions the queries have beside the one they are filed under. */
  private long otherConditions;

  /** How many places the entries have among the pairs of atoms. */
  private long pairedPlaces;

  Filing(Entries entries, Atoms atoms, Conditions conditions) {
    this.entries = entries;
    this.atoms = atoms;
    this.conditions = conditions;
  }

  /** How many conditions the queries have beside the one they are filed under. */
  long otherConditions() {
    return otherConditions;
  }

  /** How many places the entries have among the pairs of atoms. */
  long pairedPlaces() {
    return pairedPlaces;
  }

  /**
   * Files a query under one of its conditions.
   *
   * @param others its other conditions, those that fail most often first
   */
  Entry file(Object value, ConditionNode access, int[] others, long from, int documents) {
    int[] triggers = access.triggers(atoms, documents);
    ConditionNode second = second(triggers, others, documents);
    int[] checks = access.isCertain() ? others : prepended(access.id, others);
    if (second != null) {
      checks = without(checks, new int[] {second.id});
    }
    int[] first =
        IntStream.of(checks)
            .filter(id -> conditions.node(id).isSimple())
            .limit(Entries.SIDE_BY_SIDE)
            .toArray();
    Entry entry = new Entry(value, access, without(checks, first), from);
    entries.add(entry, first);
    place(entry, triggers, second);
    access.uses++;
    for (int id : others) {
      conditions.node(id).uses++;
    }
    otherConditions += others.length;
    return entry;
  }

  private void place(Entry entry, int[] triggers, @Nullable ConditionNode second) {
    int item = entry.number;
    entry.triggers = triggers;
    entry.second = second;
    int[] seconds = entry.seconds();
    int size = triggers.length * (second == null ? 1 : seconds.length);
    entry.positions = size == 0 ? Entry.NOTHING : new int[size];
    pairedPlaces += second == null ? 0 : size;
    for (int trigger : triggers) {
      atoms.get(trigger).filed++;
      if (second == null) {
        atoms.file(trigger, item);
      }
      for (int other : seconds) {
        atoms.file(trigger, other, item);
      }
    }
    if (entry.access instanceof ReachesNode reaches) {
      conditions.ranges().add(reaches, item);
    } else if (entry.access.equals(conditions.always())) {
      conditions.unfiled().add(item);
    }
  }

  /** Whether an entry would be led to by fewer documents if it was filed anew. */
  boolean isBetterPaired(Entry entry, int documents) {
    return entry.second == null
        && isBusy(entry.triggers, documents)
        && second(entry.triggers, others(entry), documents) != null;
  }

  /**
   * The condition by which an entry is told from the others that its triggers lead to, the rarest
   * that will do; null if there is none or no need for it.
   */
  private @Nullable ConditionNode second(int[] triggers, int[] others, int documents) {
    if (!isBusy(triggers, documents)) {
      return null;
    }
    return IntStream.of(others)
        .mapToObj(conditions::node)
        .filter(node -> node.isSimple() && node.isCertain() && node.atoms.length > 0)
        .filter(node -> node.atoms.length * triggers.length <= MOST_PAIRS)
        .filter(node -> node.share(atoms, documents) <= OFTEN)
        .findFirst()
        .orElse(null);
  }

  private boolean isBusy(int[] triggers, int documents) {
    for (int trigger : triggers) {
      Atom atom = atoms.get(trigger);
      if (atom.filed * atom.share(documents) >= BUSY) {
        return true;
      }
    }
    return false;
  }

  /** Takes an entry out that no reader can meet any more, with the conditions only it had. */
  void unfile(Entry entry) {
    int[] released = others(entry);
    otherConditions -= released.length;
    unplace(entry);
    entries.remove(entry);
    conditions.release(entry.access);
    for (int id : released) {
      conditions.release(conditions.node(id));
    }
  }

  private void unplace(Entry entry) {
    int[] seconds = entry.seconds();
    int at = 0;
    for (int trigger : entry.triggers) {
      atoms.get(trigger).filed--;
      if (entry.second == null) {
        atoms.unfile(trigger, entry.positions[at++]);
      }
      for (int other : seconds) {
        atoms.unfile(trigger, other, entry.positions[at++]);
      }
    }
    pairedPlaces -= entry.second == null ? 0 : at;
    if (entry.access instanceof ReachesNode reaches) {
      conditions.ranges().remove(reaches, entry.position);
    } else if (entry.access.equals(conditions.always())) {
      conditions.unfiled().remove(entry.position);
    }
  }

  /** The conditions of an entry. */
  Set<ConditionNode> of(Entry entry) {
    Set<ConditionNode> all = new LinkedHashSet<>();
    all.add(entry.access);
    for (int id : others(entry)) {
      all.add(conditions.node(id));
    }
    return all;
  }

  /** The numbers of the conditions of an entry but its access. */
  private int[] others(Entry entry) {
    IntStream second = entry.second == null ? IntStream.empty() : IntStream.of(entry.second.id);
    return IntStream.concat(second, entries.checks(entry))
        .filter(id -> id != entry.access.id)
        .toArray();
  }

  private static int[] without(int[] all, int[] some) {
    return all.length == some.length
        ? Entry.NOTHING
        : IntStream.of(all)
            .filter(id -> IntStream.of(some).noneMatch(other -> other == id))
            .toArray();
  }

  private static int[] prepended(int first, int[] others) {
    int[] all = new int[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
