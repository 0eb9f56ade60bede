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

  /** Marks of a condition, beside the epoch in the higher bits. */
  private static final int HOLDS = 1;

  private static final int VISITED = 2;
  private static final int MARK_BITS = 2;
  private static final int LAST_EPOCH = Integer.MAX_VALUE >>> MARK_BITS;

  final WordScanner scanner = new WordScanner();

  /**
   * The version of the index that is read; its owner writes it and writers of the index read it.
   */
  volatile long version = IDLE;

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
  private long at;

  /** Counted by the owner, read by anybody. */
  long documents;

  long candidates;
  long matches;

  Matching(Conditions conditions) {
    this.conditions = conditions;
  }

  /** Hands over the values of the queries that a document meets in a version of the index. */
  void match(Document document, long snapshot, Atoms atoms, Consumer<Object> found) {
    begin(document, snapshot, atoms.limit());
    atoms.mark(document, this);
    for (int i = 0; i < presentCount; i++) {
      for (Object triggered : present[i].items()) {
        if (triggered != null) {
          visit((ConditionNode) triggered, found);
        }
      }
    }
    numbers.forEach(
        (number, value) ->
            conditions
                .ranges()
                .reached(number, value)
                .forEach(nodes -> nodes.forEach(node -> visit(node, found))));
    visit(conditions.always(), found);
    documents++;
  }

  private void begin(Document document, long snapshot, int atomLimit) {
    at = snapshot;
    numbers = document.numbers();
    nodes = conditions.nodes();
    presentCount = 0;
    if (stamps.length < atomLimit) {
      stamps = Arrays.copyOf(stamps, Math.max(atomLimit, stamps.length + stamps.length / 2));
    }
    if (marks.length < nodes.length) {
      marks = Arrays.copyOf(marks, nodes.length);
    }
    if (epoch == LAST_EPOCH) {
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

  private void visit(ConditionNode node, Consumer<Object> found) {
    int id = node.id;
    if (id < 0 || id >= marks.length) {
      return; // made after the document was begun
    }
    int mark = marks[id];
    boolean holds;
    if (mark >>> MARK_BITS == epoch) {
      if ((mark & VISITED) != 0) {
        return;
      }
      holds = (mark & HOLDS) != 0;
    } else {
      holds = node.holds(this);
    }
    marks[id] = epoch << MARK_BITS | VISITED | (holds ? HOLDS : 0);
    if (holds) {
      check(node, found);
    }
  }

  private void check(ConditionNode node, Consumer<Object> found) {
    for (Object filed : node.items()) {
      Entry entry = (Entry) filed;
      if (entry != null && entry.from <= at && entry.until > at) {
        candidates++;
        if (allHold(entry.others)) {
          matches++;
          found.accept(entry.value);
        }
      }
    }
  }

  private boolean allHold(int[] others) {
    for (int id : others) {
      int mark = marks[id];
      boolean known = mark >>> MARK_BITS == epoch;
      if (!(known ? (mark & HOLDS) != 0 : judge(id))) {
        return false;
      }
    }
    return true;
  }

  private boolean judge(int id) {
    ConditionNode node = nodes[id];
    boolean holds = node != null && node.holds(this);
    marks[id] = epoch << MARK_BITS | (holds ? HOLDS : 0);
    return holds;
  }
}
