package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a message to a channel and waits for the result no longer than a deadline, whatever the
 * channel does: a channel that throws or hangs leaves an unknown outcome, since it may have sent.
 */
final class TimedSend {

  private static final Logger LOG = LoggerFactory.getLogger(TimedSend.class);

  private final ExecutorService senders;
  private final Duration deadline;

  TimedSend(ExecutorService senders, Duration deadline) {
    this.senders = senders;
    this.deadline = deadline;
  }

  DeliveryResult send(NotificationChannel channel, OutgoingMessage message) {
    Future<DeliveryResult> sending = senders.submit(() -> channel.deliver(message));
    try {
      return CleanResult.of(sending.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      sending.cancel(true);
      return new DeliveryResult.UnknownOutcome("no result within " + deadline.toSeconds() + " s");
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      return new DeliveryResult.UnknownOutcome("interrupted");
    } catch (ExecutionException e) {
      String type = e.getCause() == null ? "error" : e.getCause().getClass().getSimpleName();
      LOG.atWarn()
          .addKeyValue("event", "channel_failed")
          .addKeyValue("delivery", message.deliveryId())
          .setCause(e.getCause())
          .log("channel_failed");
      return new DeliveryResult.UnknownOutcome("the channel threw " + type);
    }
  }
}
