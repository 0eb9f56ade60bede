package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
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
  private final Overdue overdue = new Overdue();

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

  /**
   * Tries once, in this thread.
   *
   * @param ended is given what is to be stored of it, once, by this thread or by another when the
   *     attempt has taken too long
   */
  void attempt(InHand inHand, Consumer<Outcome> ended) {
    Prepared prepared = inHand.prepared();
    if (prepared.assembled() instanceof Assembled.Message assembled) {
      attempt(inHand, assembled.message(), ended);
    } else {
      ended.accept(
          Outcome.without(prepared, DeliveryRules.withoutAttempt(prepared, clock.instant())));
    }
  }

  private void attempt(InHand inHand, OutgoingMessage message, Consumer<Outcome> ended) {
    Prepared prepared = inHand.prepared();
    // Only deliveries on channels of this node are claimed.
    PluginId channelId = prepared.delivery().destination().channel();
    NotificationChannel channel = channels.find(channelId).orElseThrow();
    RetryPolicy policy = channel.retryPolicy();
    Instant started = clock.instant();
    Overdue.Send send = overdue.begin(channelId);
    Consumer<DeliveryResult> result =
        one -> {
          send.ended();
          ended.accept(outcome(prepared, one, policy, started));
        };
    if (prepared.delivery().attempts() > policy.attempts()) {
      result.accept(new DeliveryResult.MessageRejected("every attempt ended without a result"));
    } else if (overdue.tooMany(channelId)) {
      result.accept(
          new DeliveryResult.Misconfigured(
              Overdue.MOST
                  + " of its sends go on after their deadline. Give it time-outs that end them."));
    } else {
      try {
        timedSend.send(channel, message, inHand, result);
      } finally {
        send.through();
      }
    }
  }

  private Outcome outcome(
      Prepared prepared, DeliveryResult result, RetryPolicy policy, Instant started) {
    Delivery delivery = prepared.delivery();
    Destination destination = delivery.destination();
    PluginId channelId = destination.channel();
    Instant now = clock.instant();
    if (result instanceof DeliveryResult.Misconfigured
        && channels.pause(channelId, now, DeliveryRules.CHANNEL_PAUSE, result.detail())) {
      observer.channelPaused(channelId, result.detail());
    }
    if (result instanceof DeliveryResult.RateLimited limited && limited.wholeChannel()) {
      channels.rest(channelId, now.plus(DeliveryRules.pause(prepared, limited)));
    }
    Delivery after = DeliveryRules.after(prepared, result, policy, random, now);
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
}
