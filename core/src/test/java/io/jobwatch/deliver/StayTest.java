package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.PluginId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final int MOST = 3;

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "mail transient, 1",
    "mail transient + mail unknown_outcome, 2",
    "mail rate_limited + mail misconfigured, 0",
    "mail transient + mail rate_limited, 1",
    "pager transient + pager transient, 0",
    "pager transient + mail transient, 1",
    "mail transient + pager transient + mail transient, 1",
    "mail transient + mail transient + mail transient, 0",
    "mail transient + mail transient + mail transient + mail transient, 1",
    "mail transient + mail message_rejected, 0",
    "mail destination_gone + mail transient, 1"
  })
  void countsResultsSinceTheDeliveryCameToItsDestination(String audit, int results) {
    assertThat(stay(audit, Duration.ofMinutes(1)).results()).isEqualTo(results);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ",
    "mail transient, ",
    "mail rate_limited, 0",
    "mail rate_limited + mail rate_limited, 0",
    "pager rate_limited + mail rate_limited, 1",
    "mail rate_limited + mail transient + mail rate_limited, 2",
    "mail rate_limited + mail misconfigured, ",
  })
  void knowsSinceWhenNothingButPausesWereWanted(String audit, Integer first) {
    assertThat(stay(audit, Duration.ofMinutes(1)).pausedSince())
        .isEqualTo(first == null ? null : NOW.plusSeconds(60L * first));
  }

  /** The destination was left then, and what came after it is of another one. */
  @Test
  void pausesAreCountedAnewAfterTheyWereTooLong() {
    String pauses = "mail rate_limited + mail rate_limited";
    Duration days = Duration.ofDays(2);

    assertThat(stay(pauses, days).pausedSince()).isEqualTo(NOW);
    assertThat(stay(pauses + " + mail rate_limited", days).pausedSince()).isNull();
    assertThat(stay(pauses + " + mail rate_limited + mail rate_limited", days).pausedSince())
        .isEqualTo(NOW.plus(Duration.ofDays(6)));
  }

  private static Stay stay(String audit, Duration between) {
    List<Attempt> attempts = new ArrayList<>();
    for (String one : audit.isEmpty() ? new String[0] : audit.split(" \\+ ", -1)) {
      String[] words = one.split(" ", 2);
      Instant at = NOW.plus(between.multipliedBy(attempts.size()));
      attempts.add(
          new Attempt(
              "d1", attempts.size() + 1, PluginId.of(words[0]), words[1], "as it was", at, at));
    }
    return Stay.of(attempts, PluginId.of("mail"), MOST);
  }
}
