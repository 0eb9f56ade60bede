package io.jobwatch.spi.storage;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.AuditEntry;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PluginId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: notifications, their deliveries, and every attempt. Once a delivery is added it is
 * handed out by {@link #claim} until it reaches a terminal state.
 */
public interface DeliveryStore {

  /**
   * Adds notifications with their deliveries.
   *
   * @param notifications the notifications
   * @param deliveries their deliveries
   */
  void add(Collection<Notification> notifications, Collection<Delivery> deliveries);

  /**
   * Adds a notification with its deliveries.
   *
   * @param notification the notification
   * @param deliveries its deliveries
   */
  default void add(Notification notification, Collection<Delivery> deliveries) {
    add(List.of(notification), deliveries);
  }

  /**
   * How many notifications a subscriber was given.
   *
   * @param subscriberId the subscriber's id
   * @param since those made at this moment or later
   * @return their number
   */
  int notified(String subscriberId, Instant since);

  /**
   * Claims deliveries that are due or whose lease has run out: the more urgent first, {@linkplain
   * Urgency for which a long wait counts, too}, then those of subscribers with the fewest waiting
   * before them, so that nobody's backlog holds up another's; of one subscriber the one due longest
   * first. A claim has at most one delivery for each destination, so that a slow destination holds
   * up only itself: the more urgent, then the one due longest. Claiming makes a delivery {@link
   * DeliveryState#LEASED} and counts an attempt, so that a message that ends the process each time
   * does not do so for ever.
   *
   * <p>The destination that counts is the one in use. Deliveries passed over for it take nothing of
   * the limit and do not count as waiting. Those on a channel that this node does not have are left
   * to the nodes that have it.
   *
   * @param lease the claim
   * @param busy destinations to leave alone for now
   * @param channels the channels to claim on, mostly those that this node can use now; none claims
   *     nothing
   * @return the deliveries as they are after the claim, in that order, maybe none
   */
  List<Delivery> claim(Lease lease, Collection<Destination> busy, Collection<PluginId> channels);

  /**
   * Ends a lease with what became of the delivery.
   *
   * @param delivery the delivery as it is now
   * @param token the lease's token
   * @return whether the lease was still held; nothing is written otherwise
   */
  default boolean finish(Delivery delivery, String token) {
    return !finish(List.of(new LeasedDelivery(delivery, token))).isEmpty();
  }

  /**
   * Ends leases with what became of the deliveries, and adds their attempts to the audit. An
   * attempt is kept whoever holds the lease by now; two nodes may have counted to the same number,
   * and both attempts are kept. Of a delivery that is not there nothing is kept at all, as of the
   * last one for a subscriber who was erased.
   *
   * @param deliveries the deliveries as they are now, each once
   * @return the ids of those whose lease was still held; the others are left as they are
   */
  Set<String> finish(Collection<LeasedDelivery> deliveries);

  /**
   * How many attempts some deliveries have had.
   *
   * @param deliveryIds the deliveries' ids
   * @return the greatest number of an attempt by delivery; one without attempts is missing
   */
  Map<String, Integer> attemptCounts(Collection<String> deliveryIds);

  /**
   * The attempts of a delivery.
   *
   * @param deliveryId the delivery's id
   * @return the attempts, by number
   */
  List<Attempt> attempts(String deliveryId);

  /**
   * One delivery.
   *
   * @param id the delivery's id
   * @return the delivery, or nothing
   */
  Optional<Delivery> find(String id);

  /**
   * Deliveries in a state.
   *
   * @param state the state
   * @param limit the most deliveries to give
   * @return the deliveries, the first created first
   */
  List<Delivery> in(DeliveryState state, int limit);

  /**
   * A subscriber's deliveries.
   *
   * @param subscriberId the subscriber's id
   * @param limit the most deliveries to give
   * @return the deliveries, the last created first
   */
  List<Delivery> of(String subscriberId, int limit);

  /**
   * A subscriber's deliveries that were created at one moment, with which a notification's are
   * found: they are created when it is.
   *
   * @param subscriberId the subscriber's id
   * @param createdAt the moment
   * @return the deliveries, in no order
   */
  List<Delivery> created(String subscriberId, Instant createdAt);

  /**
   * Which of some subscribers have had one of their deliveries {@link DeliveryState#DELIVERED} that
   * was created at or after a moment.
   *
   * @param since the moment by the subscriber's id
   * @return the ids of those who have
   */
  Set<String> delivered(Map<String, Instant> since);

  /**
   * Several notifications.
   *
   * @param ids their ids
   * @return those that are there, in no order
   */
  List<Notification> notifications(Collection<String> ids);

  /**
   * Several notifications, for one who must not take what cannot be read for what is not there.
   *
   * @param ids their ids
   * @param unreadable is called with each of these whose row is there and cannot be read, such as
   *     one of a later version
   * @return the others that are there, in no order
   * @implSpec calls {@link #notifications(Collection)}, and reports nothing
   */
  default List<Notification> notifications(Collection<String> ids, Consumer<String> unreadable) {
    return notifications(ids);
  }

  /**
   * Queues a failed delivery again from the start of its route.
   *
   * @param id the delivery's id
   * @param now when
   * @return whether it had failed; nothing is changed otherwise
   */
  boolean replay(String id, Instant now);

  /**
   * How many deliveries are in each state.
   *
   * @return the numbers; a state without deliveries is missing
   */
  Map<DeliveryState, Long> counts();

  /**
   * When the next delivery on some channels is due or its lease runs out.
   *
   * @param channels the channels that the destination in use may be on
   * @param except destinations whose deliveries do not count
   * @return the moment, or nothing if none waits there
   */
  Optional<Instant> nextDue(Collection<PluginId> channels, Collection<Destination> except);

  /**
   * When the next delivery on some channels is due or its lease runs out.
   *
   * @param channels the channels that the destination in use may be on
   * @return the moment, or nothing if none waits there
   */
  default Optional<Instant> nextDue(Collection<PluginId> channels) {
    return nextDue(channels, List.of());
  }

  /**
   * The attempts of several deliveries.
   *
   * @param deliveryIds the deliveries' ids
   * @return the attempts, those of one delivery by number
   */
  List<Attempt> attempts(Collection<String> deliveryIds);

  /**
   * Deliveries with all their attempts.
   *
   * @param page the deliveries
   * @return the same page with their attempts
   * @implSpec calls {@link #attempts(Collection)}
   */
  default Page<AuditEntry> audit(Page<Delivery> page) {
    Map<String, List<Attempt>> byDelivery =
        attempts(page.items().stream().map(Delivery::id).toList()).stream()
            .collect(Collectors.groupingBy(Attempt::deliveryId));
    return page.map(
        delivery -> new AuditEntry(delivery, byDelivery.getOrDefault(delivery.id(), List.of())));
  }

  /**
   * Deliveries in a state.
   *
   * @param state the state
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the deliveries, the last created first
   */
  Page<Delivery> pageOfState(DeliveryState state, @Nullable PageCursor after, int limit);

  /**
   * A subscriber's deliveries.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the deliveries, the last created first
   */
  Page<Delivery> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit);

  /**
   * Deliveries created in a time.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the deliveries, the last created first
   */
  Page<Delivery> pageOfTime(Instant from, Instant until, @Nullable PageCursor after, int limit);
}
