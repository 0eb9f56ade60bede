package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a message to a channel, and says once what became of it, no later than the deadline,
 * whatever the channel does: one that throws or hangs leaves an unknown outcome, since it may have
 * sent.
 */
final class TimedSend {

  private static final Logger LOG = LoggerFactory.getLogger(TimedSend.class);

  private final SendWatch watch;
  private final UsualTimes usual;

  TimedSend(SendWatch watch, UsualTimes usual) {
    this.watch = watch;
    this.usual = usual;
  }

  /**
   * Sends in this thread.
   *
   * @param ended is given what became of it, once, by this thread or by another at the deadline
   */
  void send(
      NotificationChannel channel,
      OutgoingMessage message,
      InHand inHand,
      Consumer<DeliveryResult> ended) {
    Sending sending = new Sending(inHand, ended, System.nanoTime());
    watch.begin(sending);
    DeliveryResult result = new DeliveryResult.UnknownOutcome("the channel broke off");
    try {
      result = send(channel, message);
      if (result instanceof DeliveryResult.Delivered) {
        usual.took(sending.channel(), sending.age(System.nanoTime()));
      }
    } finally {
      watch.end(sending, result);
    }
  }

  /** Sends without a deadline of its own. */
  static DeliveryResult send(NotificationChannel channel, OutgoingMessage message) {
    try {
      return CleanResult.of(channel.deliver(message));
    } catch (Throwable e) {
      LOG.atWarn()
          .addKeyValue("event", "channel_failed")
          .addKeyValue("delivery", message.deliveryId())
          .setCause(e)
          .log("channel_failed");
      return new DeliveryResult.UnknownOutcome("the channel threw " + e.getClass().getSimpleName());
    }
  }
}
