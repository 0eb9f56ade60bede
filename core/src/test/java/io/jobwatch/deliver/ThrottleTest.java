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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final PluginId HOOK = PluginId.of("webhook");

  @Test
  void limitsNothingWithoutLimits() {
    Throttle throttle = new Throttle(channel -> SendLimits.NONE);

    for (int i = 0; i < 1_000; i++) {
      assertThat(acquire(throttle, "ada", "a", NOW)).isNull();
    }
    assertThat(throttle.room(HOOK, NOW)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void letsAsManyThroughAsTheLimitSaysAndThenOneForEachShareOfTheTime() {
    Throttle throttle = throttle(SendLimits.NONE.channel(RateLimit.perMinute(3)));

    assertThat(throttle.room(HOOK, NOW)).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(acquire(throttle, "ada", "a" + i, NOW)).isNull();
    }
    assertThat(throttle.room(HOOK, NOW)).isZero();
    assertThat(throttle.free(HOOK, NOW)).isEqualTo(NOW.plusSeconds(20));
    assertThat(acquire(throttle, "bob", "b", NOW)).isEqualTo(NOW.plusSeconds(20));

    Instant later = NOW.plusSeconds(20);
    assertThat(acquire(throttle, "bob", "b", later)).isNull();
    assertThat(acquire(throttle, "bob", "b", later)).isEqualTo(NOW.plusSeconds(40));
    assertThat(throttle.room(HOOK, NOW.plusSeconds(600))).isEqualTo(3);
  }

  @Test
  void letsTheLimitThroughOverALongTime() {
    Throttle throttle = throttle(SendLimits.NONE.channel(RateLimit.perSecond(10)));
    int through = 0;
    for (int millis = 0; millis < 10_000; millis++) {
      if (acquire(throttle, "ada", "a", NOW.plusMillis(millis)) == null) {
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

    assertThat(acquire(throttle, "ada", "a", NOW)).isNull();
    assertThat(acquire(throttle, "ada", "a", NOW)).isEqualTo(NOW.plusSeconds(60));
    assertThat(acquire(throttle, "ada", "b", NOW)).isNull();
    assertThat(acquire(throttle, "ada", "c", NOW)).isEqualTo(NOW.plusSeconds(1_800));
    assertThat(acquire(throttle, "bob", "c", NOW)).isNull();
  }

  @Test
  void takesNothingForWhatItDoesNotLetThrough() {
    Throttle throttle =
        throttle(
            SendLimits.NONE.channel(RateLimit.perMinute(2)).destination(RateLimit.perMinute(1)));

    assertThat(acquire(throttle, "ada", "a", NOW)).isNull();
    assertThat(acquire(throttle, "ada", "a", NOW)).isNotNull();
    assertThat(acquire(throttle, "ada", "a", NOW)).isNotNull();
    assertThat(acquire(throttle, "ada", "b", NOW)).isNull();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    RateLimit few = RateLimit.perMinute(3);
    Throttle throttle = throttle(new SendLimits(few, few, few));
    Turn first = throttle.take(HOOK, NOW);
    assertThat(throttle.acquire(first, delivery("ada", "a"), NOW)).isNull();

    assertThat(throttle.room(HOOK, NOW)).isEqualTo(2);

    throttle.giveBack(first, NOW);

    for (int i = 0; i < 3; i++) {
      assertThat(acquire(throttle, "ada", "a", NOW)).isNull();
    }
    assertThat(acquire(throttle, "ada", "a", NOW)).isEqualTo(NOW.plusSeconds(20));
  }

  @Test
  void aTurnIsTakenOnce() {
    Throttle throttle = throttle(SendLimits.NONE.channel(RateLimit.perMinute(1)));
    Turn turn = throttle.take(HOOK, NOW);

    assertThat(throttle.acquire(turn, delivery("ada", "a"), NOW.plusSeconds(1))).isNull();
    assertThat(throttle.free(HOOK, NOW)).isEqualTo(NOW.plusSeconds(60));
  }

  /** What waited longer than it had taken for does not go out beside what took its place. */
  @Test
  void aTurnThatHasPassedIsTakenAgain() {
    Throttle throttle = throttle(SendLimits.NONE.channel(RateLimit.perMinute(1)));
    Turn late = throttle.take(HOOK, NOW);
    Instant later = NOW.plusSeconds(60);
    assertThat(acquire(throttle, "bob", "b", later)).isNull();

    assertThat(throttle.acquire(late, delivery("ada", "a"), later))
        .isEqualTo(later.plusSeconds(60));
    throttle.giveBack(late, later);
    assertThat(throttle.free(HOOK, later)).isEqualTo(later.plusSeconds(60));
  }

  private static @Nullable Instant acquire(
      Throttle throttle, String subscriberId, String address, Instant now) {
    return throttle.acquire(new Turn(), delivery(subscriberId, address), now);
  }

  @Test
  void looksSeldomForWhatItMayForget() {
    AtomicInteger looks = new AtomicInteger();
    Map<Throttle.Key, Instant> kept =
        new HashMap<>() {
          @Override
          public Collection<Instant> values() {
            looks.incrementAndGet();
            return super.values();
          }
        };
    SendLimits limits = SendLimits.NONE.destination(new RateLimit(2, Duration.ofHours(1)));
    Throttle throttle = new Throttle(channel -> limits, kept);
    for (int i = 0; i < 20_000; i++) {
      assertThat(acquire(throttle, "ada", "a" + i, NOW)).isNull();
    }
    looks.set(0);

    for (int i = 0; i < 1_000; i++) {
      assertThat(throttle.acquire(new Turn(), delivery("ada", "b" + i), NOW)).isNull();
    }
    assertThat(looks).hasValueLessThanOrEqualTo(1);

    // What was kept is forgotten though nothing new has to be kept in its place.
    Instant later = NOW.plus(Duration.ofDays(1));
    for (int i = 0; i < 42_000; i++) {
      assertThat(throttle.acquire(new Turn(), delivery("ada", "c"), later.plusSeconds(i * 1_800L)))
          .isNull();
    }
    assertThat(kept).hasSize(1);
  }

  @Test
  void countsAddressesTogetherThatShareTheirLimit() {
    SendLimits limits = SendLimits.NONE.destination(new RateLimit(1, Duration.ofSeconds(2)));
    Throttle throttle = new Throttle(channel -> limits, to -> to.address().substring(0, 1));

    assertThat(acquire(throttle, "ada", "a?thread=1", NOW)).isNull();
    assertThat(acquire(throttle, "bob", "a?thread=2", NOW)).isEqualTo(NOW.plusSeconds(2));
    assertThat(acquire(throttle, "bob", "b", NOW)).isNull();
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
