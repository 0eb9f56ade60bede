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
 * transaction, and stores attempt and new state together, fenced by the lease.
 */
final class DeliveryWorker {

  private final ChannelSet channels;
  private final TimedSend timedSend;
  private final Completions completions;
  private final Resting resting;
  private final DeliveryObserver observer;
  private final Clock clock;
  private final RandomGenerator random;

  DeliveryWorker(
      ChannelSet channels,
      TimedSend timedSend,
      Completions completions,
      Resting resting,
      DeliveryObserver observer,
      Clock clock,
      RandomGenerator random) {
    this.channels = channels;
    this.timedSend = timedSend;
    this.completions = completions;
    this.resting = resting;
    this.observer = observer;
    this.clock = clock;
    this.random = random;
  }

  /** Tries once; gives the delivery as it is after that. */
  Delivery attempt(Prepared prepared) {
    if (prepared.assembled() instanceof Assembled.Message assembled) {
      return attempt(prepared, assembled.message());
    }
    return store(Outcome.without(prepared, withoutAttempt(prepared)));
  }

  /** Whether what attempts come to cannot be stored at the moment. */
  boolean cannotStore() {
    return completions.failing();
  }

  /**
   * Puts a delivery back untried, with a row for an attempt like one that was made: where there is
   * room for that, there is for what attempts come to.
   */
  Delivery putBack(Prepared prepared, Instant now) {
    Delivery delivery = prepared.delivery();
    String why = "outcomes could not be stored";
    Attempt none =
        new Attempt(
            delivery.id(),
            prepared.attemptsBefore() + 1,
            delivery.destination().channel(),
            "not_tried",
            why,
            now,
            now);
    return store(Outcome.of(prepared, delivery.postponed(now, why), none, null));
  }

  /** Puts a delivery back that may not be tried before a moment. */
  Delivery postpone(Prepared prepared, Instant until, String why) {
    return store(Outcome.without(prepared, prepared.delivery().postponed(until, why)));
  }

  private Delivery attempt(Prepared prepared, OutgoingMessage message) {
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
    completions.store(Outcome.of(prepared, after, attempt, gone));
    observer.attempted(after, attempt);
    if (result instanceof DeliveryResult.Misconfigured) {
      observer.channelPaused(channelId, result.detail());
    }
    return after;
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

  private Delivery store(Outcome outcome) {
    return completions.store(outcome) ? outcome.after() : outcome.before();
  }
}
