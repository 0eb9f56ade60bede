package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitsTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Destination HOOK = Destination.of("webhook", "https://acme.example");
  private static final DeliveryResult FAILED = new DeliveryResult.Transient("HTTP 503");

  private final Map<Destination, Circuits.Failing> kept = new LinkedHashMap<>();
  private final Circuits circuits = new Circuits(kept);

  @Test
  void restAfterTheFifthFailureInARowAndTwiceAsLongAfterEachFurtherOne() {
    for (int failure = 1; failure < 5; failure++) {
      assertThat(note(FAILED)).isEmpty();
    }
    assertThat(note(FAILED)).contains(Duration.ofSeconds(30));
    assertThat(note(new DeliveryResult.UnknownOutcome("no result")))
        .contains(Duration.ofMinutes(1));
    for (int failure = 0; failure < 100; failure++) {
      note(FAILED);
    }
    assertThat(note(FAILED)).contains(Duration.ofHours(1));
  }

  @Test
  void closeWithTheFirstSuccess() {
    for (int failure = 1; failure < 9; failure++) {
      note(FAILED);
    }
    assertThat(note(new DeliveryResult.Delivered("200 OK"))).isEmpty();
    assertThat(note(FAILED)).isEmpty();
  }

  @Test
  void doNotCountWhatIsNoFaultOfTheDestination() {
    for (int failure = 0; failure < 20; failure++) {
      assertThat(note(new DeliveryResult.MessageRejected("too long"))).isEmpty();
    }
  }

  @Test
  void keepDestinationsApart() {
    for (int failure = 1; failure < 5; failure++) {
      note(FAILED);
    }
    Destination other = Destination.of("webhook", "https://globex.example");

    assertThat(circuits.note(other, FAILED, NOW)).isEmpty();
    assertThat(note(FAILED)).isPresent();
  }

  @Test
  void forgetDestinationsThatHaveNotFailedForADay() {
    note(FAILED);
    circuits.note(Destination.of("webhook", "https://globex.example"), FAILED, NOW.plusSeconds(1));
    Instant later = NOW.plus(Duration.ofHours(23));
    circuits.note(HOOK, FAILED, later);

    circuits.forget(NOW.plus(Duration.ofHours(25)));
    assertThat(kept).containsOnlyKeys(HOOK);
    circuits.forget(later.plus(Duration.ofHours(24)));
    assertThat(kept).isEmpty();
  }

  @Test
  void countAnewAfterADayWithoutAFailure() {
    for (int failure = 1; failure < 5; failure++) {
      note(FAILED);
    }
    assertThat(circuits.note(HOOK, FAILED, NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  private Optional<Duration> note(DeliveryResult result) {
    return circuits.note(HOOK, result, NOW).map(end -> Duration.between(NOW, end));
  }
}
