package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one attempt of a leased delivery: reads the message, hands it to the channel outside
 * of any transaction, and stores attempt and new state together, fenced by the lease.
 */
final class DeliveryWorker {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

  private final Storage storage;
  private final ChannelSet channels;
  private final TimedSend timedSend;
  private final DeliveryObserver observer;
  private final Clock clock;
  private final RandomGenerator random;

  DeliveryWorker(
      Storage storage,
      ChannelSet channels,
      TimedSend timedSend,
      DeliveryObserver observer,
      Clock clock,
      RandomGenerator random) {
    this.storage = storage;
    this.channels = channels;
    this.timedSend = timedSend;
    this.observer = observer;
    this.clock = clock;
    this.random = random;
  }

  /** Tries once; gives the delivery as it is after that. */
  Delivery attempt(Delivery delivery, String token) {
    MessageAssembler.Assembled assembled =
        storage.transaction(stores -> MessageAssembler.assemble(stores, delivery));
    OutgoingMessage message = assembled.message();
    if (message == null) {
      return withoutAttempt(delivery, assembled, token);
    }
    PluginId channelId = delivery.destination().channel();
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
    store(delivery, after, result, token, started, now);
    if (result instanceof DeliveryResult.Misconfigured) {
      observer.channelPaused(channelId, result.detail());
    }
    return after;
  }

  private Delivery withoutAttempt(
      Delivery delivery, MessageAssembler.Assembled assembled, String token) {
    Instant now = clock.instant();
    Delivery after =
        assembled.elsewhere()
            ? DeliveryRules.next(delivery, assembled.obstacle(), now)
            : delivery.ended(DeliveryState.SUPPRESSED, assembled.obstacle(), now);
    if (!storage.transaction(stores -> stores.deliveries().finish(after, token))) {
      leaseLost(delivery);
      return delivery;
    }
    return after;
  }

  private void store(
      Delivery before,
      Delivery after,
      DeliveryResult result,
      String token,
      Instant started,
      Instant finished) {
    Attempt attempt =
        storage.transaction(
            stores -> {
              int number = stores.deliveries().attempts(before.id()).size() + 1;
              Attempt made =
                  new Attempt(
                      before.id(),
                      number,
                      before.destination().channel(),
                      result.kind(),
                      result.detail(),
                      started,
                      finished);
              stores.deliveries().record(made);
              if (!stores.deliveries().finish(after, token)) {
                leaseLost(before);
              }
              if (result instanceof DeliveryResult.DestinationGone) {
                stores
                    .subscribers()
                    .disable(
                        new DisabledDestination(
                            before.subscriberId(),
                            before.destination(),
                            result.detail(),
                            finished));
              }
              return made;
            });
    observer.attempted(after, attempt);
  }

  private static void leaseLost(Delivery delivery) {
    LOG.atWarn()
        .addKeyValue("event", "lease_lost")
        .addKeyValue("delivery", delivery.id())
        .log("lease_lost");
  }
}
