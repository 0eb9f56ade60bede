package io.jobwatch.benchmarks.faults;

import io.jobwatch.channels.webhook.WebhookChannelProvider;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real webhook channel with a fault built in, by the settings:
 *
 * <ul>
 *   <li>{@code halt-after}: ends the process after so many messages, when the receiver has taken
 *       the message and nothing of that is stored yet;
 *   <li>{@code pause-seconds} and {@code pause-after}: lets the worker stand still at that point;
 *   <li>a path with {@code /poison/}: ends the process before the message is sent.
 * </ul>
 */
final class FaultyWebhook implements NotificationChannelProvider {

  static final String ID = "faults/webhook";

  /** The clock of a node whose workers stand still. */
  static final PausingClock PAUSES = new PausingClock();

  private final AtomicInteger sent = new AtomicInteger();
  private final int haltAfter;
  private final int pauseAfter;
  private final Duration pause;

  FaultyWebhook(NodeSettings settings) {
    this.haltAfter = settings.number("halt-after", -1);
    this.pauseAfter = settings.number("pause-after", -1);
    this.pause = Duration.ofSeconds(settings.number("pause-seconds", 0));
  }

  @Override
  public PluginId id() {
    return PluginId.of(ID);
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    NotificationChannel webhook = new WebhookChannelProvider().create(options, context);
    return new NotificationChannel() {
      @Override
      public DeliveryResult deliver(OutgoingMessage message) {
        if (message.address().contains("/poison/")) {
          Runtime.getRuntime().halt(35);
        }
        DeliveryResult result = webhook.deliver(message);
        if (result instanceof DeliveryResult.Delivered) {
          taken();
        }
        return result;
      }

      @Override
      public int capacity() {
        return webhook.capacity();
      }

      @Override
      public RetryPolicy retryPolicy() {
        return webhook.retryPolicy();
      }

      @Override
      public void close() {
        webhook.close();
      }
    };
  }

  private void taken() {
    int count = sent.incrementAndGet();
    if (count == haltAfter) {
      Runtime.getRuntime().halt(4);
    }
    if (count == pauseAfter) {
      NodeMain.say("pausing");
      PAUSES.next(pause);
    }
  }
}
