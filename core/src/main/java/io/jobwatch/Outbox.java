package io.jobwatch;

import io.jobwatch.deliver.ChannelSet;
import io.jobwatch.deliver.TestSend;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.AuditEntry;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries in the storage and their audit, and the channels they leave by. Safe for use by
 * several threads at once.
 */
public final class Outbox {

  private final Storage storage;
  private final ChannelSet channels;
  private final Clock clock;

  Outbox(Storage storage, ChannelSet channels, Clock clock) {
    this.storage = storage;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * The channels that this Jobwatch delivers on, whatever others that share the storage have.
   *
   * @return their ids
   */
  public Set<PluginId> channels() {
    return channels.ids();
  }

  /**
   * The channels of this Jobwatch that rest because they are misconfigured.
   *
   * @return what is wrong with each, by its id
   */
  public Map<PluginId, String> channelsPaused() {
    return channels.paused(clock.instant());
  }

  /**
   * Hands a test message over now, in this thread and past the queue, to see that a destination
   * takes messages as long as they get. It says that it is a test. Nothing of it is stored but what
   * the channel stores itself, as {@code in_app} does, no limit or quiet hour holds it back, and
   * neither is the destination disabled nor the channel paused by what it comes to. It takes as
   * long as the channel gives itself for an attempt.
   *
   * @param subscriberId who is told, by whose zone and locale it is written
   * @param destination where; it need not be one of the subscriber's routes
   * @return what became of it; of an unknown outcome if the channel threw
   * @throws IllegalArgumentException if the subscriber is not there, or this Jobwatch does not have
   *     the channel
   */
  public DeliveryResult sendTest(String subscriberId, Destination destination) {
    Subscriber subscriber =
        storage
            .transaction(stores -> stores.subscribers().find(subscriberId))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Test message to subscriber '"
                            + subscriberId
                            + "': there is no such subscriber. Save it first."));
    return new TestSend(channels).send(subscriber, destination, clock.instant());
  }

  /**
   * How many deliveries are in each state.
   *
   * @return the numbers; a state without deliveries is missing
   */
  public Map<DeliveryState, Long> counts() {
    return storage.transaction(stores -> stores.deliveries().counts());
  }

  /**
   * Deliveries in a state, such as the dead letters in {@link DeliveryState#FAILED}.
   *
   * @param state the state
   * @param limit the most deliveries to give, from 1 to 1,000
   * @return the deliveries, oldest first
   */
  public List<Delivery> in(DeliveryState state, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.deliveries().in(state, limit));
  }

  /**
   * A subscriber's deliveries.
   *
   * @param subscriberId the subscriber's id
   * @param limit the most deliveries to give, from 1 to 1,000
   * @return the deliveries, latest first
   */
  public List<Delivery> of(String subscriberId, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.deliveries().of(subscriberId, limit));
  }

  /**
   * One delivery.
   *
   * @param deliveryId the delivery's id
   * @return the delivery, or nothing
   */
  public Optional<Delivery> find(String deliveryId) {
    return storage.transaction(stores -> stores.deliveries().find(deliveryId));
  }

  /**
   * What a delivery carries.
   *
   * @param notificationId the notification's id
   * @return the notification, or nothing
   */
  public Optional<Notification> notification(String notificationId) {
    return storage
        .transaction(stores -> stores.deliveries().notifications(List.of(notificationId)))
        .stream()
        .findFirst();
  }

  /**
   * Every attempt of a delivery, over all destinations of its route.
   *
   * @param deliveryId the delivery's id
   * @return the attempts, by number
   */
  public List<Attempt> attempts(String deliveryId) {
    return storage.transaction(stores -> stores.deliveries().attempts(deliveryId));
  }

  /**
   * Queues a dead letter again from the start of its route, under the same id.
   *
   * @param deliveryId the delivery's id
   * @return whether it had failed; nothing is changed otherwise
   */
  public boolean replay(String deliveryId) {
    return storage.transaction(stores -> stores.deliveries().replay(deliveryId, clock.instant()));
  }

  /**
   * Deliveries in a state, page by page.
   *
   * @param state the state
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the deliveries, the last created first
   */
  public Page<Delivery> page(DeliveryState state, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.deliveries().pageOfState(state, after, limit));
  }

  /**
   * The audit of a subscriber: every notification on every route, with every attempt.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the entries, the last queued first
   */
  public Page<AuditEntry> audit(String subscriberId, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores ->
            stores
                .deliveries()
                .audit(stores.deliveries().pageOfSubscriber(subscriberId, after, limit)));
  }

  /**
   * The audit of a time: every notification on every route that was queued in it, with every
   * attempt, whenever that was made.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the entries, the last queued first
   */
  public Page<AuditEntry> audit(
      Instant from, Instant until, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores ->
            stores.deliveries().audit(stores.deliveries().pageOfTime(from, until, after, limit)));
  }
}
