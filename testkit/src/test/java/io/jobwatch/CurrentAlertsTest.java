package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.spi.storage.AlertStore;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestClock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The alerts in memory are those in the storage, of which only what changed is read again. */
class CurrentAlertsTest {

  private static final JobPosting POSTING = Samples.posting("Java Developer");

  private final Log log = new Log();
  private long nanos;
  private final CurrentAlerts alerts = new CurrentAlerts(() -> nanos);

  @Test
  void readsAllOnceAndThenWhatChanged() {
    log.save(1, "a");
    log.save(2, "b");
    assertThat(found()).containsExactly("ada/a", "ada/b");

    log.save(3, "c");
    log.delete(4, "a");
    assertThat(found()).containsExactly("ada/b", "ada/c");
    assertThat(found()).containsExactly("ada/b", "ada/c");

    assertThat(log.fullReads).isEqualTo(1);
    assertThat(log.asked).containsExactlyInAnyOrder("ada/a", "ada/c");
  }

  @Test
  void seesWhatIsCommittedLateUnderALowerNumber() {
    log.save(5, "a");
    assertThat(found()).containsExactly("ada/a");
    log.save(7, "c");
    assertThat(found()).containsExactly("ada/a", "ada/c");
    after(Duration.ofMinutes(9));
    found();

    log.save(6, "late");
    log.save(3, "later");

    assertThat(found()).containsExactly("ada/a", "ada/c", "ada/late", "ada/later");
    assertThat(log.fullReads).isEqualTo(1);
  }

  @Test
  void looksNoFurtherBackThanTransactionsLast() {
    for (int number = 2; number <= 60; number += 2) {
      log.save(number, "a" + number);
      found();
      after(Duration.ofMinutes(5));
    }
    found();

    assertThat(log.lastAfter).isBetween(55L, 59L);
    assertThat(log.fullReads).isEqualTo(1);
  }

  @Test
  void looksNowhereBackWhereNoNumberIsMissing() {
    log.save(1, "a");
    log.save(2, "b");
    found();
    log.save(3, "c");
    found();
    found();

    assertThat(log.lastAfter).isEqualTo(3);
  }

  @Test
  void readsAllOnceMoreWhereTheLogWasTooLongToReadWithThem() {
    for (int number = 20_001; number <= 30_000; number++) {
      log.save(number, "a");
    }
    assertThat(found()).containsExactly("ada/a");
    log.save(7, "late");
    assertThat(found()).containsExactly("ada/a");

    after(Duration.ofMinutes(10));
    assertThat(found()).containsExactly("ada/a", "ada/late");
    after(Duration.ofMinutes(10));
    found();
    assertThat(log.fullReads).isEqualTo(2);
  }

  @Test
  void readsAllAgainWhenTooMuchHasChanged() {
    log.save(1, "a");
    found();
    for (int number = 2; number <= 20_001; number++) {
      log.save(number, "b");
    }

    assertThat(found()).containsExactly("ada/a", "ada/b");
    assertThat(log.fullReads).isEqualTo(2);
    assertThat(log.asked).isEmpty();
  }

  @Test
  void readsAllAgainAfterATimeInWhichTheLogMayHaveBeenCleared() {
    log.save(1, "a");
    found();
    log.save(2, "b");
    log.changes.clear();
    after(Duration.ofHours(1));
    assertThat(found()).containsExactly("ada/a", "ada/b");

    // A machine that was suspended: its other clock stands still.
    log.save(3, "c");
    log.changes.clear();
    log.clock.advance(Duration.ofHours(1));
    assertThat(found()).containsExactly("ada/a", "ada/b", "ada/c");
  }

  private void after(Duration time) {
    nanos += time.toNanos();
  }

  private List<String> found() {
    AlertIndex index = alerts.asOfNow(log.storage());
    return index.match(POSTING, Instant.EPOCH).stream().map(Alert::id).sorted().toList();
  }

  /** A store of alerts with a log whose numbers are given by hand. */
  private static final class Log implements InvocationHandler {

    private final Map<String, Alert> active = new TreeMap<>();
    private final List<AlertChange> changes = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final TestClock clock = TestClock.create();
    private int fullReads;
    private long lastAfter;

    void save(long number, String name) {
      Alert alert = Alert.named(name).forSubscriber("ada").criteria(Criteria.everything());
      active.put(alert.id(), alert);
      changes.add(new AlertChange(number, alert.id()));
    }

    void delete(long number, String name) {
      active.remove("ada/" + name);
      changes.add(new AlertChange(number, "ada/" + name));
    }

    Storage storage() {
      AlertStore store = proxy(AlertStore.class, this);
      Stores stores = proxy(Stores.class, (self, method, arguments) -> store);
      return new Storage() {
        @Override
        public <T> T transaction(Function<Stores, T> work) {
          return work.apply(stores);
        }

        @Override
        public Clock clock() {
          return clock;
        }

        @Override
        public void close() {}
      };
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object self, java.lang.reflect.Method method, Object[] arguments) {
      return switch (method.getName()) {
        case "lastChange" -> changes.stream().mapToLong(AlertChange::number).max().orElse(0);
        case "changes" -> changes((long) arguments[0], (int) arguments[1]);
        case "active" -> active(arguments == null ? null : (Collection<String>) arguments[0]);
        default -> throw new UnsupportedOperationException(method.getName());
      };
    }

    private List<AlertChange> changes(long after, int limit) {
      lastAfter = after;
      return changes.stream()
          .filter(change -> change.number() > after)
          .sorted(Comparator.comparing(AlertChange::number))
          .limit(limit)
          .toList();
    }

    private List<Alert> active(Collection<String> ids) {
      if (ids == null) {
        fullReads++;
        return List.copyOf(active.values());
      }
      asked.addAll(ids);
      return active.values().stream().filter(alert -> ids.contains(alert.id())).toList();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
