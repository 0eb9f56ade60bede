package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PluginId;
import org.junit.jupiter.api.Test;

class UsualTimesTest {

  private static final PluginId MAIL = PluginId.of("email");
  private static final PluginId HOOK = PluginId.of("webhook");

  private final UsualTimes usual = new UsualTimes();

  @Test
  void aSendOfAFastChannelIsSlowWhenAPauseOfTheProcessWouldBeOver() {
    take(HOOK, 5, 100);

    assertThat(slowAfterMillis(HOOK)).isEqualTo(75);
    assertThat(slowAfterMillis(MAIL)).isEqualTo(750);
  }

  @Test
  void aChannelThatUsuallyTakesLongHasLonger() {
    take(MAIL, 300, 100);

    assertThat(slowAfterMillis(MAIL)).isBetween(800L, 1_100L);
    assertThat(slowAfterMillis(HOOK)).isEqualTo(750);
  }

  @Test
  void noChannelHasLongerThanTwoSeconds() {
    take(MAIL, MINUTES.toMillis(1), 100);

    assertThat(slowAfterMillis(MAIL)).isBetween(1_990L, 2_000L);
  }

  @Test
  void oneOfFiveThatTakesLongMovesLittle() {
    for (int i = 0; i < 20; i++) {
      take(MAIL, 300, 4);
      take(MAIL, MINUTES.toMillis(1), 1);
    }

    assertThat(slowAfterMillis(MAIL)).isLessThan(1_500);
  }

  private void take(PluginId channel, long millis, int times) {
    for (int i = 0; i < times; i++) {
      usual.took(channel, MILLISECONDS.toNanos(millis));
    }
  }

  private long slowAfterMillis(PluginId channel) {
    return usual.slowAfter(channel) / 1_000_000;
  }
}
