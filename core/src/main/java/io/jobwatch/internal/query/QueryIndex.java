package io.jobwatch.internal.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stored queries, and which of them a document meets. Each query is filed under the one of its
 * conditions that the fewest documents meet; a document is only checked against the queries that
 * are filed under what it has.
 *
 * <p>Safe for use by several threads at once. A document is matched with the queries as they were
 * at one moment: a change that has returned is seen, one that is going on is seen whole or not at
 * all. Matching takes no lock and waits for nobody.
 *
 * @param <V> what a query stands for
 */
public final class QueryIndex<V> {

  /** Every document is counted up to here, then one of eight. */
  private static final int COUNTED_FIRST = 2_048;

  private static final int COUNTED_LATER = 8;

  private static final int COUNTED_BEFORE_TUNING = 256;

  /** More than one, since that is how many each change may add. */
  private static final int FOLLOWED_AT_ONCE = 8;

  /** Moving a query must be worth it. */
  private static final double MUCH_RARER = 0.5;

  private final ReentrantLock changes = new ReentrantLock();
  private final Entries table = new Entries();
  private final Atoms atoms = new Atoms(table);
  private final Conditions conditions = new Conditions(table, atoms);
  private final Filing filing = new Filing(table, atoms, conditions);
  private final Readers readers = new Readers(table, conditions, this::version);
  private final Shards<String, Entry> entries = new Shards<>();

  /** Entries that only readers of older versions may still meet, oldest first. */
  private final Deque<Entry> outdated = new ArrayDeque<>();

  /** Entries that readers of older versions may not meet yet, oldest first. */
  private final Deque<Entry> fresh = new ArrayDeque<>();

  private volatile long version;

  /** Written by readers without order; a few lost counts do no harm. */
  private int counted;

  private int tunedAt;

  /** An empty index. */
  public QueryIndex() {}

  /**
   * Adds a query, or replaces the one with its id.
   *
   * @param id the query's id
   * @param value what it stands for
   * @param query its conditions, all of which have to hold; without any, every document meets it
   */
  public void put(String id, V value, List<Condition> query) {
    changes.lock();
    try {
      Set<ConditionNode> nodes = conditions.add(query, counted);
      Entry old = entries.get(id);
      replace(id, old, file(value, nodes));
    } finally {
      changes.unlock();
    }
  }

  /**
   * Removes a query.
   *
   * @param id the query's id
   * @return whether it was there
   */
  public boolean remove(String id) {
    changes.lock();
    try {
      Entry old = entries.remove(id);
      if (old == null) {
        return false;
      }
      retire(old);
      return true;
    } finally {
      changes.unlock();
    }
  }

  /**
   * What a query stands for.
   *
   * @param id the query's id
   * @return the value, or null if there is no such query
   */
  public @Nullable V get(String id) {
    changes.lock();
    try {
      Entry entry = entries.get(id);
      return entry == null ? null : value(entry.value);
    } finally {
      changes.unlock();
    }
  }

  /**
   * The ids of the queries.
   *
   * @return a copy, in no order
   */
  public Set<String> ids() {
    changes.lock();
    try {
      Set<String> ids = new HashSet<>();
      entries.parts().forEach(part -> ids.addAll(part.keySet()));
      return ids;
    } finally {
      changes.unlock();
    }
  }

  /**
   * How many queries there are.
   *
   * @return their number
   */
  public int size() {
    return entries.size();
  }

  /**
   * Hands over what the queries stand for that a document meets, each once and in no order.
   *
   * @param document the document
   * @param found takes the values; what it throws ends the matching
   */
  @SuppressWarnings("unchecked") // put takes nothing else
  public void match(Document document, Consumer<? super V> found) {
    Matching matching = readers.take();
    try {
      matching.match(document, matching.version, atoms, (Consumer<Object>) found);
      count(matching);
    } finally {
      readers.give(matching);
    }
  }

  /**
   * Files queries anew whose conditions have turned out to be much rarer or more frequent than they
   * were taken to be. Others may change the index meanwhile, and readers notice nothing.
   *
   * @return how many queries were moved
   */
  public int tune() {
    tunedAt = counted;
    int moved = 0;
    for (Map<String, Entry> part : entries.parts()) {
      changes.lock();
      try {
        for (Map.Entry<String, Entry> query : new ArrayList<>(part.entrySet())) {
          moved += refile(query.getKey(), query.getValue()) ? 1 : 0;
        }
      } finally {
        changes.unlock();
      }
    }
    return moved;
  }

  /**
   * Whether so many more documents were matched since the queries were filed that it is worth to
   * {@link #tune}.
   *
   * @return true after the first few hundred, and then whenever their number has doubled
   */
  public boolean isTuningDue() {
    return counted >= 2 * tunedAt + COUNTED_BEFORE_TUNING;
  }

  /**
   * What the index holds and has done.
   *
   * @return the figures, those of matching that is going on not quite exact
   */
  public QueryStatistics statistics() {
    changes.lock();
    try {
      long documents = 0;
      long candidates = 0;
      long matches = 0;
      for (Matching matching : readers.all()) {
        documents += matching.documents;
        candidates += matching.checked;
        matches += matching.matches;
      }
      return new QueryStatistics(
          entries.size(),
          conditions.size(),
          atoms.size(),
          documents,
          candidates,
          matches,
          Footprint.bytes(entries.size(), filing, conditions, atoms));
    } finally {
      changes.unlock();
    }
  }

  private long version() {
    return version;
  }

  private void count(Matching matching) {
    boolean early = counted < COUNTED_FIRST;
    if (early || matching.documents % COUNTED_LATER == 0) {
      int weight = early ? 1 : COUNTED_LATER;
      counted += weight;
      matching.count(atoms, weight);
    }
  }

  private Entry file(Object value, Set<ConditionNode> nodes) {
    ConditionNode access = rarest(nodes);
    int[] others =
        nodes.stream()
            .filter(node -> !node.equals(access))
            .sorted(Comparator.comparingDouble(node -> node.share(atoms, counted)))
            .mapToInt(node -> node.id)
            .toArray();
    return filing.file(value, access, others, version + 1, counted);
  }

  private ConditionNode rarest(Set<ConditionNode> nodes) {
    return nodes.stream()
        .filter(ConditionNode::isAccess)
        .min(Comparator.comparingDouble(node -> node.share(atoms, counted)))
        .orElse(conditions.always());
  }

  private boolean refile(String id, Entry entry) {
    Set<ConditionNode> nodes = filing.of(entry);
    ConditionNode best = rarest(nodes);
    boolean rarer = best.share(atoms, counted) <= MUCH_RARER * entry.access.share(atoms, counted);
    if (!rarer && !filing.isBetterPaired(entry, counted)) {
      return false;
    }
    replace(id, entry, file(entry.value, nodes));
    return true;
  }

  private void replace(String id, @Nullable Entry old, Entry made) {
    entries.put(id, made);
    fresh.addLast(made);
    if (old == null) {
      version = made.from;
      followReaders();
    } else {
      retire(old);
    }
  }

  /** Ends an entry in the next version, which begins with it. */
  private void retire(Entry old) {
    old.until = version + 1;
    table.unsettle(old);
    version = old.until;
    outdated.addLast(old);
    followReaders();
  }

  /**
   * Takes out what no reader can meet any more and settles what each may meet, but only some of it:
   * after a reader that was slow there may be thousands, for which no single change is to wait.
   */
  private void followReaders() {
    if (outdated.isEmpty() && fresh.isEmpty()) {
      return;
    }
    long oldest = readers.oldest();
    for (int i = 0; i < FOLLOWED_AT_ONCE && isPast(outdated.peekFirst(), oldest); i++) {
      filing.unfile(outdated.removeFirst());
    }
    for (int i = 0; i < FOLLOWED_AT_ONCE && isSeen(fresh.peekFirst(), oldest); i++) {
      Entry entry = fresh.removeFirst();
      if (entry.until == Long.MAX_VALUE) {
        table.settle(entry);
      }
    }
  }

  private static boolean isPast(@Nullable Entry entry, long oldest) {
    return entry != null && entry.until <= oldest;
  }

  private static boolean isSeen(@Nullable Entry entry, long oldest) {
    return entry != null && entry.from <= oldest;
  }

  @SuppressWarnings("unchecked") // put takes nothing else
  private V value(Object value) {
    return (V) value;
  }
}
