package io.jobwatch.spi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Subscriber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestMessageTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

  @Test
  void aMessageIsATestBecauseItSaysSoAndNotByWhatIsInIt() {
    OutgoingMessage test =
        TestMessage.of("test-1", "ada@example.org", Subscriber.of("ada"), 2, false, NOW);
    OutgoingMessage other =
        new OutgoingMessage(
            "1",
            test.address(),
            test.subscriber(),
            test.alertId(),
            test.alertName(),
            test.event(),
            test.priority(),
            test.items(),
            test.notice(),
            NOW);

    assertThat(test.test()).isTrue();
    assertThat(other.test()).isFalse();
  }
}
