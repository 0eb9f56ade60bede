package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of the document that one thread is matching. Used again for the next. */
final class Matching {

  /** No document is being matched. */
  static final long IDLE = Long.MAX_VALUE;

  /** The mark of a condition that holds, beside the epoch in the higher bits. */
  private static final int HOLDS = 1;

  /** The place of no atom. */
  private static final int NOWHERE = 0;

  private static final int MARK_BITS = 1;
  private static final int LAST_EPOCH = Integer.MAX_VALUE >>> MARK_BITS;

  final WordScanner scanner = new WordScanner();
  final FoundWords words = new FoundWords();

  /**
   * The version of the index that is read; its owner writes it and writers of the index read it.
   */
  volatile long version = IDLE;

  private final Entries entries;
  private final Conditions conditions;
  private int epoch;

  /** For each place of an atom 1 if it is present, else 0. */
  private byte[] present = {};

  /** The places of the atoms that are present. */
  private int[] atoms = new int[64];

  private int atomCount;

  /** For each condition that is not simple the epoch in which it was last judged, and how. */
  private int[] marks = {};

  private Map<String, BigDecimal> numbers = Map.of();
  private @Nullable ConditionNode[] nodes = {};
  private Entries.Table table;

  /** For each entry the epoch in which it was last checked. */
  private int[] visited = {};

  /** The entries that atoms, numbers or nothing at all lead to, each once. */
  private int[] candidates = new int[64];

  private int candidateCount;

  /** Where pairs of atoms are of which both are present. */
  private int[] picked = {};

  /** Those of them whose first conditions hold. */
  private int[] kept = {};

  private long at;

  /** Counted by the owner, read by anybody. */
  long documents;

  long checked;
  long matches;

  Matching(Entries entries, Conditions conditions) {
    this.entries = entries;
    this.table = entries.table();
    this.conditions = conditions;
  }

  /** Hands over the values of the queries that a document meets in a version of the index. */
  void match(Document document, long snapshot, Atoms all, Consumer<Object> found) {
    begin(document, snapshot, all.limit());
    all.mark(document, this);
    present[NOWHERE] = 0;
    int[] @Nullable [] filed = all.filed();
    @Nullable Pairs[] paired = all.paired();
    for (int i = 0; i < atomCount; i++) {
      int atom = Entries.Table.atom(atoms[i]);
      int[] items = Atoms.items(filed, atom);
      if (items != null) {
        add(items);
      }
      Pairs pairs = Atoms.pairs(paired, atom);
      if (pairs != null) {
        add(pairs.table());
      }
    }
    numbers.forEach(
        (number, value) ->
            conditions.ranges().reached(number, value).forEach(bag -> add(bag.items())));
    add(conditions.unfiled().items());
    documents++;
    checked += candidateCount;
    if (kept.length < candidates.length) {
      kept = new int[candidates.length];
    }
    int left = table.keep(candidates, candidateCount, present, kept);
    @Nullable Object[] values = table.values;
    for (int i = 0; i < left; i++) {
      Object value = values[kept[i]];
      if (value == null) {
        finish(table.entries[kept[i]], found);
      } else {
        matches++;
        found.accept(value);
      }
    }
  }

  private void begin(Document document, long snapshot, int atomLimit) {
    at = snapshot;
    numbers = document.numbers();
    nodes = conditions.nodes();
    table = entries.table();
    for (int i = 0; i < atomCount; i++) {
      present[atoms[i]] = 0;
    }
    atomCount = 0;
    candidateCount = 0;
    int limit = Entries.Table.place(Math.max(table.atoms, atomLimit));
    if (present.length < limit) {
      present = new byte[limit + limit / 2];
    }
    if (marks.length < nodes.length) {
      marks = Arrays.copyOf(marks, nodes.length);
    }
    if (visited.length < table.entries.length) {
      visited = Arrays.copyOf(visited, table.entries.length);
    }
    if (epoch == LAST_EPOCH) {
      Arrays.fill(visited, 0);
      Arrays.fill(marks, 0);
      epoch = 0;
    }
    epoch++;
    present[NOWHERE] = 1; // so that nothing is marked for it
  }

  /** Notes that the document has an atom. */
  void mark(@Nullable Atom atom) {
    if (atom != null) {
      reserve(1);
      mark(Entries.Table.place(atom.id));
    }
  }

  /** Notes that the document has what comes with what it has. */
  void markImplied(int[] @Nullable [] lists) {
    for (int i = 0; i < atomCount; i++) {
      int[] more = Implied.with(lists, Entries.Table.atom(atoms[i]));
      if (more != null) {
        reserve(more.length);
        for (int atom : more) {
          mark(Entries.Table.place(atom));
        }
      }
    }
  }

  /** Notes that the document has the atoms of some words, whose places are given by word. */
  void mark(int[] places, int[] words, int count) {
    reserve(count);
    int[] all = atoms;
    byte[] there = present;
    int marked = atomCount;
    for (int i = 0; i < count; i++) {
      int place = places[words[i]];
      if (place < there.length) {
        all[marked] = place;
        marked += there[place] ^ 1;
        there[place] = 1;
      }
    }
    atomCount = marked;
  }

  /** An atom made after the document was begun is of no query it may meet. */
  private void mark(int place) {
    if (place < present.length) {
      atoms[atomCount] = place;
      atomCount += present[place] ^ 1;
      present[place] = 1;
    }
  }

  private void reserve(int more) {
    if (atoms.length < atomCount + more) {
      atoms = Arrays.copyOf(atoms, 2 * (atomCount + more));
    }
  }

  /** Whether the document has one of the atoms. */
  boolean hasAny(int[] some) {
    for (int atom : some) {
      if (has(atom)) {
        return true;
      }
    }
    return false;
  }

  /** How many of the atoms the document has. */
  int count(int[] some) {
    int count = 0;
    for (int atom : some) {
      count += has(atom) ? 1 : 0;
    }
    return count;
  }

  /** Whether the document has an atom. */
  boolean has(int atom) {
    int place = Entries.Table.place(atom);
    return place < present.length && present[place] != 0;
  }

  @Nullable BigDecimal number(String name) {
    return numbers.get(name);
  }

  /** Counts what was present, for one document that stands for several. */
  void count(Atoms all, int weight) {
    for (int i = 0; i < atomCount; i++) {
      Atom atom = all.find(Entries.Table.atom(atoms[i]));
      if (atom != null) {
        atom.hit(weight);
      }
    }
  }

  /** Adds entries to check. */
  private void add(int[] items) {
    int limit = table.entries.length;
    if (candidates.length < candidateCount + items.length) {
      candidates = Arrays.copyOf(candidates, 2 * (candidateCount + items.length));
    }
    int count = candidateCount;
    for (int number : items) {
      if (number < limit) { // neither a gap nor made after the document was begun
        candidates[count] = number;
        int other = visited[number] ^ epoch;
        count += (other | -other) >>> 31; // 1 if nothing else has led to it
        visited[number] = epoch;
      }
    }
    candidateCount = count;
  }

  /** Adds entries to check of which another atom is present too. */
  private void add(Pairs.Table pairs) {
    int[] seconds = pairs.seconds;
    if (seconds.length > picked.length) {
      picked = new int[2 * seconds.length];
    }
    int limit = present.length;
    int count = 0;
    for (int i = 0; i < seconds.length; i++) {
      int place = seconds[i];
      picked[count] = i;
      count += place < limit ? present[place] : 0;
    }
    for (int i = 0; i < count; i++) {
      int[] items = pairs.items(picked[i]);
      if (items != null) {
        add(items);
      }
    }
  }

  private void finish(@Nullable Entry entry, Consumer<Object> found) {
    if (entry == null || entry.from > at || entry.until <= at) {
      return;
    }
    for (int id : entry.rest) {
      if (!holds(id)) {
        return;
      }
    }
    matches++;
    found.accept(entry.value);
  }

  /** Whether a condition holds, which is judged once. */
  private boolean holds(int id) {
    if (id >= marks.length) {
      return false; // of an entry made after the document was begun
    }
    int mark = marks[id];
    return mark >>> MARK_BITS == epoch ? (mark & HOLDS) != 0 : judge(id);
  }

  private boolean judge(int id) {
    ConditionNode node = nodes[id];
    boolean holds = node != null && node.holds(this);
    marks[id] = epoch << MARK_BITS | (holds ? HOLDS : 0);
    return holds;
  }
}
