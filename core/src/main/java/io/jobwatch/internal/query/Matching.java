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

  private static final int MARK_BITS = 1;
  private static final int LAST_EPOCH = Integer.MAX_VALUE >>> MARK_BITS;

  final WordScanner scanner = new WordScanner();

  /**
   * The version of the index that is read; its owner writes it and writers of the index read it.
   */
  volatile long version = IDLE;

  private final Entries entries;
  private final Conditions conditions;
  private int epoch;

  /** For each atom the epoch in which it was last present. */
  private int[] stamps = {};

  /** For each condition the epoch in which it was last judged, and how. */
  private int[] marks = {};

  private Atom[] present = new Atom[64];
  private int presentCount;
  private @Nullable Word[] words = new Word[64];
  private int[] places = new int[64];
  private Map<String, BigDecimal> numbers = Map.of();
  private @Nullable ConditionNode[] nodes = {};
  private Entries.Table table;

  /** For each entry that several atoms lead to the epoch in which it was last checked. */
  private int[] visited = {};

  private long at;

  /** Counted by the owner, read by anybody. */
  long documents;

  long candidates;
  long matches;

  Matching(Entries entries, Conditions conditions) {
    this.entries = entries;
    this.table = entries.table();
    this.conditions = conditions;
  }

  /** Hands over the values of the queries that a document meets in a version of the index. */
  void match(Document document, long snapshot, Atoms atoms, Consumer<Object> found) {
    begin(document, snapshot, atoms.limit());
    atoms.mark(document, this);
    for (int i = 0; i < presentCount; i++) {
      check(present[i].items(), found);
    }
    numbers.forEach(
        (number, value) ->
            conditions.ranges().reached(number, value).forEach(bag -> check(bag.items(), found)));
    check(conditions.unfiled().items(), found);
    documents++;
  }

  private void begin(Document document, long snapshot, int atomLimit) {
    at = snapshot;
    numbers = document.numbers();
    nodes = conditions.nodes();
    table = entries.table();
    presentCount = 0;
    if (stamps.length < atomLimit) {
      stamps = Arrays.copyOf(stamps, Math.max(atomLimit, stamps.length + stamps.length / 2));
    }
    if (marks.length < nodes.length) {
      marks = Arrays.copyOf(marks, nodes.length);
    }
    if (visited.length < table.entries.length) {
      visited = Arrays.copyOf(visited, table.entries.length);
    }
    if (epoch == LAST_EPOCH) {
      Arrays.fill(visited, 0);
      Arrays.fill(stamps, 0);
      Arrays.fill(marks, 0);
      epoch = 0;
    }
    epoch++;
  }

  /**
   * Notes that the document has an atom. One made after it was begun is of no query it may meet.
   */
  void mark(@Nullable Atom atom) {
    if (atom == null || atom.id >= stamps.length || stamps[atom.id] == epoch) {
      return;
    }
    stamps[atom.id] = epoch;
    if (presentCount == present.length) {
      present = Arrays.copyOf(present, 2 * presentCount);
    }
    present[presentCount++] = atom;
  }

  /** Whether the document has one of the atoms. */
  boolean hasAny(int[] atoms) {
    for (int atom : atoms) {
      if (has(atom)) {
        return true;
      }
    }
    return false;
  }

  /** How many of the atoms the document has. */
  int count(int[] atoms) {
    int count = 0;
    for (int atom : atoms) {
      count += has(atom) ? 1 : 0;
    }
    return count;
  }

  private boolean has(int atom) {
    return atom < stamps.length && stamps[atom] == epoch;
  }

  @Nullable BigDecimal number(String name) {
    return numbers.get(name);
  }

  /** Makes room for so many words, none of them known. */
  void clear(int size) {
    if (words.length < size) {
      words = new Word[2 * size];
      places = new int[2 * size];
    } else {
      Arrays.fill(words, 0, size, null);
    }
  }

  /** The words of the text, at the places where they stand. */
  @Nullable Word[] words() {
    return words;
  }

  /** Room for the places of words that are known. */
  int[] places() {
    return places;
  }

  /** Counts what was present, for one document that stands for several. */
  void count(int weight) {
    for (int i = 0; i < presentCount; i++) {
      present[i].hit(weight);
    }
  }

  private void check(int[] items, Consumer<Object> found) {
    int[] checks = table.checks;
    int limit = table.entries.length;
    for (int item : items) {
      int number = item & ~Entries.SEVERAL;
      if (item == EntryBag.NONE || number >= limit) {
        continue; // a gap, or an entry made after the document was begun
      }
      if (item != number) {
        if (visited[number] == epoch) {
          continue;
        }
        visited[number] = epoch;
      }
      candidates++;
      int at = number * Entries.SIDE_BY_SIDE;
      if (holds(checks[at])
          && holds(checks[at + 1])
          && holds(checks[at + 2])
          && holds(checks[at + 3])) {
        finish(table.entries[number], found);
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

  /** Whether a condition holds, which is judged once; the one with the number 0 always does. */
  private boolean holds(int id) {
    if (id == 0) {
      return true;
    }
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
