package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final PluginId HOOK = PluginId.of("webhook");

  @Test
  void limitsNothingWithoutLimits() {
    Throttle throttle = new Throttle(channel -> SendLimits.NONE);

    for (int i = 0; i < 1_000; i++) {
      assertThat(throttle.acquire(delivery("ada", "a"), NOW)).isNull();
    }
    assertThat(throttle.room(HOOK, NOW)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void letsAsManyThroughAsTheLimitSaysAndThenOneForEachShareOfTheTime() {
    Throttle throttle = throttle(SendLimits.NONE.channel(RateLimit.perMinute(3)));

    assertThat(throttle.room(HOOK, NOW)).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.acquire(delivery("ada", "a" + i), NOW)).isNull();
    }
    assertThat(throttle.room(HOOK, NOW)).isZero();
    assertThat(throttle.free(HOOK, NOW)).isEqualTo(NOW.plusSeconds(20));
    assertThat(throttle.acquire(delivery("bob", "b"), NOW)).isEqualTo(NOW.plusSeconds(20));

    Instant later = NOW.plusSeconds(20);
    assertThat(throttle.acquire(delivery("bob", "b"), later)).isNull();
    assertThat(throttle.acquire(delivery("bob", "b"), later)).isEqualTo(NOW.plusSeconds(40));
    assertThat(throttle.room(HOOK, NOW.plusSeconds(600))).isEqualTo(3);
  }

  @Test
  void letsTheLimitThroughOverALongTime() {
    Throttle throttle = throttle(SendLimits.NONE.channel(RateLimit.perSecond(10)));
    int through = 0;
    for (int millis = 0; millis < 10_000; millis++) {
      if (throttle.acquire(delivery("ada", "a"), NOW.plusMillis(millis)) == null) {
        through++;
      }
    }

    // Ten at once, and one for each tenth of a second after that.
    assertThat(through).isEqualTo(10 + 99);
  }

  @Test
  void limitsEachDestinationAndEachRecipientByItself() {
    Throttle throttle =
        throttle(
            SendLimits.NONE
                .destination(RateLimit.perMinute(1))
                .recipient(new RateLimit(2, Duration.ofHours(1))));

    assertThat(throttle.acquire(delivery("ada", "a"), NOW)).isNull();
    assertThat(throttle.acquire(delivery("ada", "a"), NOW)).isEqualTo(NOW.plusSeconds(60));
    assertThat(throttle.acquire(delivery("ada", "b"), NOW)).isNull();
    assertThat(throttle.acquire(delivery("ada", "c"), NOW)).isEqualTo(NOW.plusSeconds(1_800));
    assertThat(throttle.acquire(delivery("bob", "c"), NOW)).isNull();
  }

  @Test
  void takesNothingForWhatItDoesNotLetThrough() {
    Throttle throttle =
        throttle(
            SendLimits.NONE.channel(RateLimit.perMinute(2)).destination(RateLimit.perMinute(1)));

    assertThat(throttle.acquire(delivery("ada", "a"), NOW)).isNull();
    assertThat(throttle.acquire(delivery("ada", "a"), NOW)).isNotNull();
    assertThat(throttle.acquire(delivery("ada", "a"), NOW)).isNotNull();
    assertThat(throttle.acquire(delivery("ada", "b"), NOW)).isNull();
  }

  private static Throttle throttle(SendLimits limits) {
    return new Throttle(channel -> limits);
  }

  private static Delivery delivery(String subscriberId, String address) {
    return new Delivery(
        subscriberId + address,
        "n1",
        subscriberId,
        Priority.NORMAL,
        Route.of("webhook", address),
        0,
        DeliveryState.LEASED,
        1,
        NOW,
        null,
        NOW,
        null);
  }
}
