package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.channel.RetryPolicy;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final RetryPolicy POLICY =
      new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(60), 0);
  private static final Route ONE = Route.of("webhook", "https://ada.example/hook");
  private static final Route TWO = ONE.fallback("email", "ada@example.com");

  @Test
  void deliveredEndsIt() {
    Delivery after = after(ONE, 1, new DeliveryResult.Delivered("HTTP 204"));

    assertThat(after.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(after.detail()).isEqualTo("HTTP 204");
    assertThat(after.finishedAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2"})
  void aPassingFailureIsRepeatedWithDoublingPauses(int attempts, int seconds) {
    Delivery after = after(TWO, attempts, new DeliveryResult.Transient("HTTP 503"));

    assertThat(after.state()).isEqualTo(DeliveryState.RETRYING);
    assertThat(after.attempts()).isEqualTo(attempts);
    assertThat(after.dueAt()).isEqualTo(NOW.plusSeconds(seconds));
  }

  @Test
  void anUnknownOutcomeIsRepeatedMoreSlowly() {
    Delivery after = after(ONE, 1, new DeliveryResult.UnknownOutcome("no answer"));

    assertThat(after.state()).isEqualTo(DeliveryState.RETRYING);
    assertThat(after.dueAt()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void theLastAttemptFallsBackToTheNextDestinationWithFreshAttempts() {
    Delivery after = after(TWO, 3, new DeliveryResult.Transient("HTTP 503"));

    assertThat(after.state()).isEqualTo(DeliveryState.FELL_BACK);
    assertThat(after.destination().channel()).hasToString("email");
    assertThat(after.attempts()).isZero();
    assertThat(after.dueAt()).isEqualTo(NOW);
    assertThat(after.detail()).isEqualTo("transient: HTTP 503");
  }

  @Test
  void theEndOfTheRouteIsADeadLetter() {
    Delivery after = after(ONE, 3, new DeliveryResult.Transient("HTTP 503"));

    assertThat(after.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(after.finishedAt()).isEqualTo(NOW);
  }

  @Test
  void aRejectedMessageAndAGoneDestinationFallBackAtOnce() {
    assertThat(after(TWO, 1, new DeliveryResult.MessageRejected("too long")).state())
        .isEqualTo(DeliveryState.FELL_BACK);
    assertThat(after(TWO, 1, new DeliveryResult.DestinationGone("HTTP 410")).state())
        .isEqualTo(DeliveryState.FELL_BACK);
  }

  @Test
  void rateLimitsUseUpNoAttemptAndAreHonoured() {
    Delivery after = after(ONE, 3, new DeliveryResult.RateLimited(Duration.ofSeconds(30)));

    assertThat(after.state()).isEqualTo(DeliveryState.RETRYING);
    assertThat(after.attempts()).isEqualTo(2);
    assertThat(after.dueAt()).isBetween(NOW.plusSeconds(30), NOW.plusSeconds(33));
  }

  @Test
  void aDestinationThatAlwaysWantsAPauseIsGivenUpAfterThreeDays() {
    DeliveryResult limited = new DeliveryResult.RateLimited(Duration.ofMinutes(5));
    Instant later = NOW.plus(Duration.ofDays(3)).plusSeconds(1);

    assertThat(after(TWO, new Stay(0, NOW), limited, later).state())
        .isEqualTo(DeliveryState.FELL_BACK);
  }

  /** It may be old because its sending was delayed, or since it was queued again. */
  @Test
  void aDestinationIsNotGivenUpForItsFirstPauseHoweverOldTheMessageIs() {
    DeliveryResult limited = new DeliveryResult.RateLimited(Duration.ofMinutes(5));
    Instant later = NOW.plus(Duration.ofDays(30));

    assertThat(after(TWO, Stay.NEW, limited, later).state()).isEqualTo(DeliveryState.RETRYING);
  }

  @Test
  void theOnlyDestinationIsNotGivenUpForPausesHoweverLongItWantsThem() {
    DeliveryResult limited = new DeliveryResult.RateLimited(Duration.ofMinutes(5));
    Instant later = NOW.plus(Duration.ofDays(30));

    Delivery after = after(ONE, new Stay(0, NOW), limited, later);

    assertThat(after.state()).isEqualTo(DeliveryState.RETRYING);
    assertThat(after.dueAt()).isAfter(later);
  }

  @ParameterizedTest
  @CsvSource({"-PT5S, PT1S", "PT0S, PT1S", "PT9999H, PT24H"})
  void hostilePausesAreBounded(Duration wanted, Duration least) {
    Delivery after = after(ONE, 1, new DeliveryResult.RateLimited(wanted));

    assertThat(Duration.between(NOW, after.dueAt()))
        .isBetween(least, least.plus(least.dividedBy(10)));
  }

  /** Which would otherwise cost an attempt in the audit each second, for ever. */
  @ParameterizedTest
  @CsvSource({"0, PT1S", "20, PT1S", "21, PT2S", "24, PT16S", "32, PT1H", "2000000000, PT1H"})
  void aMessageThatMetManyPausesWaitsTwiceAsLongAfterEachMore(int before, Duration least) {
    DeliveryResult limited = new DeliveryResult.RateLimited(Duration.ofSeconds(1));

    Delivery after = after(prepared(ONE, 1, before, Stay.NEW), limited, NOW);

    assertThat(Duration.between(NOW, after.dueAt()))
        .isBetween(least, least.plus(least.dividedBy(10)));
  }

  @Test
  void attemptsThatFailedAreNoPauses() {
    DeliveryResult limited = new DeliveryResult.RateLimited(Duration.ofSeconds(1));

    Delivery after = after(prepared(ONE, 80, 80, Stay.NEW), limited, NOW);

    assertThat(after.dueAt()).isBefore(NOW.plusSeconds(2));
  }

  @Test
  void misconfigurationUsesUpNoAttempt() {
    Delivery after = after(TWO, 3, new DeliveryResult.Misconfigured("bad token"));

    assertThat(after.state()).isEqualTo(DeliveryState.RETRYING);
    assertThat(after.attempts()).isEqualTo(2);
    assertThat(after.position()).isZero();
  }

  private static Delivery after(Route route, int attempts, DeliveryResult result) {
    return after(prepared(route, attempts, attempts - 1, Stay.NEW), result, NOW);
  }

  private static Delivery after(Route route, Stay before, DeliveryResult result, Instant now) {
    return after(prepared(route, 1, 0, before), result, now);
  }

  private static Delivery after(Prepared prepared, DeliveryResult result, Instant now) {
    return DeliveryRules.after(prepared, result, POLICY, new Random(7), now);
  }

  private static Prepared prepared(Route route, int attempts, int before, Stay stay) {
    Lease lease = new Lease("one", NOW, NOW.plusSeconds(60), 1);
    Assembled unused = new Assembled.Suppressed("unused");
    return new Prepared(delivery(route, attempts), lease, new Turn(), unused, before, stay);
  }

  private static Delivery delivery(Route route, int attempts) {
    return new Delivery(
        "d1",
        "n1",
        "ada",
        Priority.NORMAL,
        route,
        0,
        DeliveryState.LEASED,
        attempts,
        NOW,
        null,
        NOW,
        null);
  }
}
