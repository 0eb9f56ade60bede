package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Carries out one attempt of a leased delivery: hands the message to the channel outside of any
 * transaction, and says what is to be stored of it.
 */
final class DeliveryWorker {

  private final ChannelSet channels;
  private final TimedSend timedSend;
  private final Resting resting;
  private final DeliveryObserver observer;
  private final Clock clock;
  private final RandomGenerator random;

  DeliveryWorker(
      ChannelSet channels,
      TimedSend timedSend,
      Resting resting,
      DeliveryObserver observer,
      Clock clock,
      RandomGenerator random) {
    this.channels = channels;
    this.timedSend = timedSend;
    this.resting = resting;
    this.observer = observer;
    this.clock = clock;
    this.random = random;
  }

  /** Tries once. */
  Outcome attempt(Prepared prepared) {
    return prepared.assembled() instanceof Assembled.Message assembled
        ? attempt(prepared, assembled.message())
        : Outcome.without(prepared, withoutAttempt(prepared));
  }

  private Outcome attempt(Prepared prepared, OutgoingMessage message) {
    Delivery delivery = prepared.delivery();
    Destination destination = delivery.destination();
    PluginId channelId = destination.channel();
    // Only deliveries on channels of this node are claimed.
    NotificationChannel channel = channels.find(channelId).orElseThrow();
    RetryPolicy policy = channel.retryPolicy();
    Instant started = clock.instant();
    DeliveryResult result =
        delivery.attempts() > policy.attempts()
            ? new DeliveryResult.MessageRejected("every attempt ended without a result")
            : timedSend.send(channel, message);
    Instant now = clock.instant();
    if (result instanceof DeliveryResult.Misconfigured) {
      channels.pause(channelId, now.plus(DeliveryRules.CHANNEL_PAUSE));
      observer.channelPaused(channelId, result.detail());
    }
    Delivery after = DeliveryRules.after(delivery, result, policy, random, now);
    resting.note(destination, result, after, now);
    Attempt attempt =
        new Attempt(
            delivery.id(),
            prepared.attemptsBefore() + 1,
            channelId,
            result.kind(),
            result.detail(),
            started,
            now);
    DisabledDestination gone =
        result instanceof DeliveryResult.DestinationGone
            ? new DisabledDestination(delivery.subscriberId(), destination, result.detail(), now)
            : null;
    return Outcome.of(prepared, after, attempt, gone);
  }

  private Delivery withoutAttempt(Prepared prepared) {
    Delivery delivery = prepared.delivery();
    Instant now = clock.instant();
    if (prepared.assembled() instanceof Assembled.Later later) {
      return delivery.postponed(later.at(), later.reason());
    }
    if (prepared.assembled() instanceof Assembled.Elsewhere elsewhere) {
      return DeliveryRules.next(delivery, elsewhere.reason(), now);
    }
    Assembled.Suppressed suppressed = (Assembled.Suppressed) prepared.assembled();
    return delivery.ended(DeliveryState.SUPPRESSED, suppressed.reason(), now);
  }
}
