package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A destination that wants pauses, while another one of the route would take the message. */
class RateLimitedDestinationTest {

  private static final DeliveryResult PAUSE = new DeliveryResult.RateLimited(Duration.ofHours(10));

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedChannel mail = new ScriptedChannel("test/mail");

  @Test
  void isGivenUpAfterThreeDaysOfPauses() {
    pager.gives(Collections.nCopies(20, PAUSE).toArray(DeliveryResult[]::new));
    queue(Duration.ZERO);
    try (Jobwatch jobwatch = jobwatch()) {
      for (int days = 0; days < 2; days++) {
        assertThat(deliverForADay(jobwatch)).isNotEqualTo(DeliveryState.DELIVERED);
      }
      deliverForADay(jobwatch);

      assertThat(deliverForADay(jobwatch)).isEqualTo(DeliveryState.DELIVERED);
      assertThat(mail.messages()).hasSize(1);
    }
  }

  /** As one whose sending was delayed, or an old dead letter that was queued again. */
  @Test
  void isNotGivenUpAtTheFirstPauseOfAnOldMessage() {
    pager.gives(PAUSE);
    queue(Duration.ofDays(4));
    try (Jobwatch jobwatch = jobwatch()) {
      assertThat(deliverForADay(jobwatch)).isEqualTo(DeliveryState.DELIVERED);
      assertThat(mail.messages()).isEmpty();
      assertThat(pager.messages()).hasSize(2);
    }
  }

  private DeliveryState deliverForADay(Jobwatch jobwatch) {
    for (int hour = 0; hour < 24; hour++) {
      var unused = jobwatch.deliver();
      clock.advance(Duration.ofHours(1));
    }
    return jobwatch.outbox().find("4711").orElseThrow().state();
  }

  private void queue(Duration age) {
    Route route = Route.of("test/pager", "4711").fallback("test/mail", "ada");
    new QueuedReports(storage).add("ada", route, clock.instant().minus(age));
  }

  private Jobwatch jobwatch() {
    return Jobwatch.builder()
        .clock(clock)
        .patience(Duration.ZERO)
        .storage(storage)
        .plugin(pager)
        .plugin(mail)
        .channel("test/pager")
        .channel("test/mail")
        .subscriber(Subscriber.of("ada"))
        .build();
  }
}
