package io.jobwatch.testkit.boards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The faults still to be played, per path, in the order they were added. */
final class FaultQueue {

  /** More requests than any test makes. */
  static final int FOR_GOOD = Integer.MAX_VALUE;

  private final Map<String, Deque<Entry>> byPath = new HashMap<>();

  synchronized void add(String path, Fault fault, int times) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "Adding a fault for '" + path + "' " + times + " times: pass 1 or more.");
    }
    byPath.computeIfAbsent(path, key -> new ArrayDeque<>()).add(new Entry(fault, times));
  }

  synchronized Optional<Fault> next(String path) {
    Deque<Entry> queue = byPath.getOrDefault(path, new ArrayDeque<>());
    Entry entry = queue.peek();
    if (entry == null) {
      return Optional.empty();
    }
    if (--entry.times == 0) {
      queue.remove();
    }
    return Optional.of(entry.fault);
  }

  synchronized void clear() {
    byPath.clear();
  }

  private static final class Entry {
    private final Fault fault;
    private int times;

    private Entry(Fault fault, int times) {
      this.fault = fault;
      this.times = times;
    }
  }
}
