package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void namesItselfHonestly() {
    assertThat(HttpSettings.of("1.2.3").userAgent())
        .isEqualTo("Jobwatch/1.2.3 (+https://jobwatch.io)");
  }

  @Test
  void refusesValuesThatCannotWork() {
    assertRefused("User agent ' '", () -> new HttpSettings(" ", SECOND, SECOND, 1, List.of()));
    assertRefused("User agent 'a?b'", () -> new HttpSettings("a\nb", SECOND, SECOND, 1, List.of()));
    assertRefused("Connect", () -> new HttpSettings("a", Duration.ZERO, SECOND, 1, List.of()));
    assertRefused("Interval", () -> new HttpSettings("a", SECOND, SECOND.negated(), 1, List.of()));
    assertRefused("Concurrency '0'", () -> new HttpSettings("a", SECOND, SECOND, 0, List.of()));
  }

  private static void assertRefused(String start, Runnable settings) {
    assertThatThrownBy(settings::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(start);
  }
}
