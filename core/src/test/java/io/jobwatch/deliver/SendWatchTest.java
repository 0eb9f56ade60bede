package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sends that begin in an hour, so that the watch itself sees nothing of how long they take. */
class SendWatchTest {

  private static final DeliveryResult DELIVERED = new DeliveryResult.Delivered("ok");
  private static final long DEADLINE = SECONDS.toNanos(10);

  private final long begun = System.nanoTime() + HOURS.toNanos(1);
  private final LeasedDeliveries leased = new LeasedDeliveries(2);
  private final Slots slots = new Slots(1, Thread::new);
  private final SendWatch watch =
      new SendWatch(slots, new UsualTimes(), Duration.ofSeconds(10), Thread::new);
  private final List<DeliveryResult> ended = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    watch.close();
    slots.shutdown();
  }

  @Test
  void aSlowSendLendsItsSlotAndItsRoomUntilItEnds() {
    Sending sending = begin(ended::add);

    watch.look(begun + MILLISECONDS.toNanos(749));
    assertThat(slots.threads()).isEqualTo(1);
    watch.look(begun + MILLISECONDS.toNanos(750));
    watch.look(begun + MILLISECONDS.toNanos(900));
    assertThat(slots.threads()).isEqualTo(2);
    assertThat(leased.ahead.reserve(Duration.ZERO)).isEqualTo(2);
    assertThat(leased.busy).hasSize(1);

    watch.end(sending, DELIVERED);
    assertThat(slots.threads()).isEqualTo(1);
    assertThat(ended).containsExactly(DELIVERED);
  }

  @Test
  void aSendIsOverAtItsDeadlineWhateverComesLater() {
    Sending sending = begin(ended::add);

    watch.look(begun + DEADLINE);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(slots.threads()).isEqualTo(2);
    watch.look(begun + 2 * DEADLINE);
    watch.end(sending, DELIVERED);

    assertThat(ended).containsExactly(new DeliveryResult.UnknownOutcome("no result within 10 s"));
    assertThat(slots.threads()).isEqualTo(1);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aSendThatHasEndedHasNoDeadline() {
    Sending sending = begin(ended::add);

    watch.end(sending, DELIVERED);
    watch.look(begun + DEADLINE);
    watch.interruptAll();

    assertThat(ended).containsExactly(DELIVERED);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void anEndThatFailsAtTheDeadlineIsTheEndOfThatSendOnly() {
    Sending broken =
        begin(
            result -> {
              throw new IllegalStateException("nobody takes it");
            });
    begin(ended::add);

    watch.look(begun + DEADLINE);
    watch.end(broken, DELIVERED);

    assertThat(ended).hasSize(1);
  }

  @Test
  void saysWhenTheFirstDeadlineIs() {
    begin(ended::add);

    assertThat(watch.look(begun + DEADLINE - 7)).isEqualTo(7);
  }

  private Sending begin(Consumer<DeliveryResult> end) {
    Sending sending = new Sending(leased.next(), end, begun);
    watch.begin(sending);
    return sending;
  }
}
