package io.jobwatch;

import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.Alert;
import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.spi.storage.Storage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The index of the alerts in the storage. It is kept from run to run; all are read at first, and
 * then those that the storage's log says have changed. Safe for use by several threads at once.
 */
final class CurrentAlerts {

  /** For so long a transaction may be under way that is to commit a number lower than others. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);

  /** More changes than this cost as much to follow as all alerts to read. */
  private static final int MOST = 20_000;

  /** After that the log may have been cleared of what was not read; see {@link RetentionPass}. */
  private static final Duration FOLLOWED = Duration.ofMinutes(45);

  private final AlertIndex index = new AlertIndex();
  private final LongSupplier nanoTime;

  /** Two threads must not take over what they read in another order than they read it. */
  private final ReentrantLock refreshing = new ReentrantLock();

  /** No transaction is under way any more that would commit a number up to this one. */
  private long floor = -1;

  /** What was taken over of the changes after that. */
  private final Set<Long> taken = new HashSet<>();

  /** The highest number that was seen at a moment, the latest last. */
  private final Deque<Mark> marks = new ArrayDeque<>();

  private record Mark(long nanos, long number) {}

  private long refreshed;

  CurrentAlerts() {
    this(System::nanoTime);
  }

  CurrentAlerts(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The index, with the alerts as they are in the storage now. */
  AlertIndex asOfNow(Storage storage) {
    refreshing.lock();
    try {
      long now = nanoTime.getAsLong();
      if (floor < 0 || !takeOverChanges(storage)) {
        readAll(storage);
      }
      refreshed = now;
      return index;
    } finally {
      refreshing.unlock();
    }
  }

  /** Lets the index learn from the postings that were matched, if these are enough by now. */
  void learn() {
    if (index.isTuningDue()) {
      index.tune();
    }
  }

  private void readAll(Storage storage) {
    // At first, so that what is logged later is read again.
    long last = storage.transaction(stores -> stores.alerts().lastChange());
    long from = Math.max(0, last - MOST / 2);
    List<AlertChange> changes = storage.transaction(stores -> stores.alerts().changes(from, MOST));
    index.replaceAll(storage.transaction(stores -> stores.alerts().active()));
    taken.clear();
    marks.clear();
    floor = from;
    note(changes);
  }

  /** Gives whether it could: not if too much was changed, or so long ago that it may be gone. */
  private boolean takeOverChanges(Storage storage) {
    if (nanoTime.getAsLong() - refreshed >= FOLLOWED.toNanos()) {
      return false;
    }
    List<AlertChange> changes = storage.transaction(stores -> stores.alerts().changes(floor, MOST));
    if (changes.size() == MOST) {
      return false;
    }
    List<AlertChange> fresh =
        changes.stream().filter(change -> !taken.contains(change.number())).toList();
    if (!fresh.isEmpty()) {
      Set<String> ids = new HashSet<>();
      fresh.forEach(change -> ids.add(change.alertId()));
      Map<String, Alert> active = new HashMap<>();
      storage
          .<List<Alert>>transaction(stores -> stores.alerts().active(ids))
          .forEach(alert -> active.put(alert.id(), alert));
      for (String id : ids) {
        Alert alert = active.get(id);
        if (alert == null) {
          boolean unused = index.remove(id);
        } else {
          index.save(alert);
        }
      }
    }
    note(changes);
    return true;
  }

  /** Notes what was taken over, and goes on to what can still come. */
  private void note(List<AlertChange> changes) {
    changes.forEach(change -> taken.add(change.number()));
    long now = nanoTime.getAsLong();
    Mark latest = marks.peekLast();
    if (latest == null || now - latest.nanos() >= BETWEEN_MARKS.toNanos()) {
      marks.add(
          new Mark(now, changes.isEmpty() ? floor : changes.get(changes.size() - 1).number()));
    }
    while (marks.size() > 1 && now - marks.peekFirst().nanos() >= OVERLAP.toNanos()) {
      floor = Math.max(floor, marks.removeFirst().number());
    }
    taken.removeIf(number -> number <= floor);
  }
}
