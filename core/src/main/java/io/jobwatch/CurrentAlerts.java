package io.jobwatch;

import io.jobwatch.match.AlertIndex;
import io.jobwatch.match.IndexStatistics;
import io.jobwatch.model.Alert;
import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The index of the alerts in the storage. It is kept from run to run; all are read at first, and
 * then those that the storage's log says have changed. Safe for use by several threads at once.
 */
final class CurrentAlerts {

  /** For so long a transaction may be under way that is to commit a number below others. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);

  /** More changes than this cost as much to follow as all alerts to read. */
  private static final int MOST = 20_000;

  /** Well before the log can have been cleared of what was not read. */
  private static final Duration FOLLOWED = RetentionPass.EVERY.minusMinutes(15);

  private final AlertIndex index = new AlertIndex();
  private final LongSupplier nanoTime;

  /** Two threads must not take over what they read in another order than they read it. */
  private final ReentrantLock refreshing = new ReentrantLock();

  /** Every change up to this number was taken over, or can come no more. */
  private long floor = -1;

  /** The numbers after that which were taken over. */
  private final Set<Long> taken = new HashSet<>();

  /** The highest number that was seen at a moment, the latest last. */
  private final Deque<Mark> marks = new ArrayDeque<>();

  private record Mark(long nanos, long number) {}

  /** When all alerts are read once more, since not all of the log was read with them. */
  private @Nullable Long again;

  private long refreshed;
  private Instant refreshedAt = Instant.MIN;

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
      Instant time = storage.clock().instant();
      if (!isFollowed(now, time) || !takeOverChanges(storage, now)) {
        readAll(storage, now);
      } else if (again != null && now >= again) {
        index.replaceAll(storage.transaction(stores -> stores.alerts().active()));
        again = null;
      }
      refreshed = now;
      refreshedAt = time;
      return index;
    } finally {
      refreshing.unlock();
    }
  }

  /** By both clocks: one of them stands still while the machine is suspended. */
  private boolean isFollowed(long now, Instant time) {
    return floor >= 0
        && now - refreshed < FOLLOWED.toNanos()
        && Duration.between(refreshedAt, time).compareTo(FOLLOWED) < 0;
  }

  /** What the index holds and has done, without a look at the storage. */
  IndexStatistics statistics() {
    return index.statistics();
  }

  /** Lets the index learn from the postings that were matched, if these are enough by now. */
  void learn() {
    if (index.isTuningDue()) {
      index.tune();
    }
  }

  private void readAll(Storage storage, long now) {
    // At first, so that what is logged later is read again.
    long last = storage.transaction(stores -> stores.alerts().lastChange());
    long from = Math.max(0, last - MOST / 2);
    List<AlertChange> changes = storage.transaction(stores -> stores.alerts().changes(from, MOST));
    index.replaceAll(storage.transaction(stores -> stores.alerts().active()));
    taken.clear();
    marks.clear();
    floor = from;
    again = from > 0 ? now + OVERLAP.toNanos() : null;
    note(changes, now);
  }

  /** Gives whether it could: not if too much was changed. */
  private boolean takeOverChanges(Storage storage, long now) {
    List<AlertChange> changes = storage.transaction(stores -> stores.alerts().changes(floor, MOST));
    if (changes.size() == MOST) {
      return false;
    }
    Set<String> ids = new HashSet<>();
    changes.stream()
        .filter(change -> !taken.contains(change.number()))
        .forEach(change -> ids.add(change.alertId()));
    if (!ids.isEmpty()) {
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
    note(changes, now);
    return true;
  }

  /**
   * Notes what was taken over. Where no number is missing none can come; what is missing may, until
   * every transaction that had begun by then has ended.
   */
  private void note(List<AlertChange> changes, long now) {
    changes.forEach(change -> taken.add(change.number()));
    long highest = changes.isEmpty() ? floor : changes.get(changes.size() - 1).number();
    Mark latest = marks.peekLast();
    if (latest == null || now - latest.nanos() >= BETWEEN_MARKS.toNanos()) {
      marks.add(new Mark(now, highest));
    }
    while (marks.size() > 1 && now - marks.peekFirst().nanos() >= OVERLAP.toNanos()) {
      floor = Math.max(floor, marks.removeFirst().number());
    }
    taken.removeIf(number -> number <= floor);
    while (taken.remove(floor + 1)) {
      floor++;
    }
  }
}
