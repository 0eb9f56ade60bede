package io.jobwatch.internal.query;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** What threads that match work with, lent to one at a time, and which versions they read. */
final class Readers {

  private final Entries entries;
  private final Conditions conditions;
  private final LongSupplier version;
  private final Deque<Matching> idle = new ConcurrentLinkedDeque<>();
  private final List<Matching> all = new CopyOnWriteArrayList<>();

  Readers(Entries entries, Conditions conditions, LongSupplier version) {
    this.entries = entries;
    this.conditions = conditions;
    this.version = version;
  }

  /**
   * Lends one that says which version it reads before anything of that version can be taken out.
   */
  Matching take() {
    Matching matching = idle.pollFirst();
    if (matching == null) {
      matching = new Matching(entries, conditions);
      all.add(matching);
    }
    long seen = version.getAsLong();
    matching.version = seen;
    long now = version.getAsLong();
    while (now != seen) {
      seen = now;
      matching.version = seen;
      now = version.getAsLong();
    }
    return matching;
  }

  void give(Matching matching) {
    matching.version = Matching.IDLE;
    idle.addFirst(matching);
  }

  /** The oldest version that is being read. */
  long oldest() {
    long oldest = Long.MAX_VALUE;
    for (Matching matching : all) {
      oldest = Math.min(oldest, matching.version);
    }
    return oldest;
  }

  List<Matching> all() {
    return all;
  }
}
