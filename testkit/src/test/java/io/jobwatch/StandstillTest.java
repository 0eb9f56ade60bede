package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.RepeatingStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A node that stands still between its claim and the send. */
class StandstillTest {

  private final TestClock clock = TestClock.create();
  private final Storage storage = new RepeatingStorage(new InMemoryStorage());
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");

  @Test
  void whatAnotherNodeHasTakenOverIsNotSentAgain() {
    try (Jobwatch other = node(clock);
        Jobwatch frozen =
            node(
                new StopsOnce(
                    () -> {
                      clock.advance(Duration.ofMinutes(4));
                      assertThat(other.runOnce().delivered()).isEqualTo(1);
                    }))) {
      RunReport report = frozen.runOnce();

      assertThat(report.delivered()).isZero();
      assertThat(report.waiting()).isZero();
      assertThat(pager.messages()).hasSize(1);
    }
  }

  @Test
  void whatAnotherNodeCouldTakeOverDuringItsSendIsLeasedAgainFirst() {
    Duration deadline = Duration.ofSeconds(60);
    Duration lease = Duration.ofMinutes(3);
    List<Instant> ends = new CopyOnWriteArrayList<>();
    pager.whileSending(() -> ends.add(leaseEnds()));
    Duration tooLong = lease.minus(deadline).plusMillis(1);
    Instant frozenUntil = clock.instant().plus(tooLong);
    try (Jobwatch node =
        builder(new StopsOnce(() -> clock.advance(tooLong)))
            .deliveries(4, deadline, lease)
            .build()) {
      assertThat(node.runOnce().delivered()).isEqualTo(1);

      assertThat(ends).hasSize(1);
      assertThat(ends.get(0)).isAfterOrEqualTo(frozenUntil.plus(deadline));
    }
  }

  private Instant leaseEnds() {
    List<PluginId> channels = List.of(PluginId.of("test/pager"));
    return storage.transaction(stores -> stores.deliveries().nextDue(channels)).orElseThrow();
  }

  private Jobwatch node(Clock time) {
    return builder(time).build();
  }

  private JobwatchBuilder builder(Clock time) {
    return Jobwatch.builder()
        .clock(time)
        .pauser(clock::advance)
        .storage(storage)
        .plugin(board)
        .plugin(pager)
        .channel("test/pager")
        .source(ScriptedBoard.SOURCE)
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()));
  }

  /**
   * A clock that lets much happen before a worker's first look at it, as if the node was frozen.
   */
  private final class StopsOnce extends Clock {

    private final Runnable meanwhile;
    private final AtomicBoolean stopped = new AtomicBoolean();

    StopsOnce(Runnable meanwhile) {
      this.meanwhile = meanwhile;
    }

    @Override
    public Instant instant() {
      boolean worker = Thread.currentThread().getName().startsWith("jobwatch-delivery-");
      if (worker && stopped.compareAndSet(false, true)) {
        meanwhile.run();
      }
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return clock.withZone(zone);
    }
  }
}
