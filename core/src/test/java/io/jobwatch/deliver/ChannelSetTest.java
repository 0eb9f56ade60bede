package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelSetTest {

  private static final Route ROUTE = Route.of("test/wide", "1").fallback("test/other", "2");

  @Test
  void aMessageFitsAtEveryDestinationOfItsRoute() {
    assertThat(capacity(() -> 7)).isEqualTo(7);
    assertThat(capacity(() -> 700)).isEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void atLeastOneMatchFitsWhateverAChannelSays(int capacity) {
    assertThat(capacity(() -> capacity)).isEqualTo(1);
  }

  @Test
  void oneMatchFitsWhereAChannelCannotSay() {
    assertThat(
            capacity(
                () -> {
                  throw new IllegalStateException("no");
                }))
        .isEqualTo(1);
  }

  private static int capacity(IntSupplier says) {
    return new ChannelSet(
            Map.of(
                PluginId.of("test/wide"), channel(() -> 25),
                PluginId.of("test/other"), channel(says)),
            Map.of())
        .capacity(ROUTE);
  }

  private static NotificationChannel channel(IntSupplier capacity) {
    return new NotificationChannel() {
      @Override
      public DeliveryResult deliver(OutgoingMessage message) {
        return new DeliveryResult.Delivered("ok");
      }

      @Override
      public int capacity() {
        return capacity.getAsInt();
      }
    };
  }
}
