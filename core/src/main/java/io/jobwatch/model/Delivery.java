package io.jobwatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notification on one route: its state and how far along the route it is.
 *
 * @param id the delivery's id: the same over all attempts and destinations, sent along as the
 *     idempotency key
 * @param notificationId the notification it carries
 * @param subscriberId who is told
 * @param priority how much it matters
 * @param route the destinations in order
 * @param position which destination of the route is in use, from 0
 * @param state where it is on its way
 * @param attempts how many attempts the destination in use has cost, the running one included
 * @param dueAt when it may be tried next
 * @param detail what happened last, in words that a person can read, or {@code null}
 * @param createdAt when it was queued
 * @param finishedAt when it reached a terminal state, or {@code null}
 */
public record Delivery(
    String id,
    String notificationId,
    String subscriberId,
    Priority priority,
    Route route,
    int position,
    DeliveryState state,
    int attempts,
    Instant dueAt,
    @Nullable String detail,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** Checks the position against the route. */
  public Delivery {
    Checks.range("Position of delivery " + id, position, 0, route.chain().size() - 1);
  }

  /**
   * A delivery that waits for its first attempt.
   *
   * @param id its id
   * @param notification the notification it carries
   * @param route the route it takes
   * @return a pending delivery, due at once
   */
  public static Delivery pending(String id, Notification notification, Route route) {
    return pending(id, notification, route, notification.createdAt());
  }

  /**
   * A delivery that waits for its first attempt at a later moment.
   *
   * @param id its id
   * @param notification the notification it carries
   * @param route the route it takes
   * @param dueAt when it may be tried
   * @return a pending delivery
   */
  public static Delivery pending(String id, Notification notification, Route route, Instant dueAt) {
    return new Delivery(
        id,
        notification.id(),
        notification.subscriberId(),
        notification.priority(),
        route,
        0,
        DeliveryState.PENDING,
        0,
        dueAt,
        null,
        notification.createdAt(),
        null);
  }

  /**
   * The destination in use.
   *
   * @return the one at {@link #position()}
   */
  public Destination destination() {
    return route.chain().get(position);
  }

  /**
   * Whether the route has a destination after the one in use.
   *
   * @return true if it can still fall back
   */
  public boolean hasFallback() {
    return position + 1 < route.chain().size();
  }

  /**
   * The delivery in a terminal state.
   *
   * @param end the terminal state
   * @param why what happened
   * @param now when
   * @return the delivery after that
   */
  public Delivery ended(DeliveryState end, String why, Instant now) {
    if (!end.terminal()) {
      throw Checks.refusal("Final state", end.name(), "it is not a terminal one", "use retrying");
    }
    return next(position, end, attempts, dueAt, why, now);
  }

  /**
   * The delivery waiting for another attempt at the same destination.
   *
   * @param cost the attempts used up so far
   * @param due when it may be tried
   * @param why what happened
   * @return the delivery after that
   */
  public Delivery retrying(int cost, Instant due, String why) {
    return next(position, DeliveryState.RETRYING, cost, due, why, null);
  }

  /**
   * The delivery that was claimed and is put back without an attempt.
   *
   * @param due when it may be claimed again
   * @param why why it was not tried
   * @return the delivery as it was before the claim, due later
   */
  public Delivery postponed(Instant due, String why) {
    int cost = Math.max(0, attempts - 1);
    DeliveryState first = position == 0 ? DeliveryState.PENDING : DeliveryState.FELL_BACK;
    return next(position, cost == 0 ? first : DeliveryState.RETRYING, cost, due, why, null);
  }

  /**
   * The delivery that was claimed and is put back without an attempt, to the place that it had.
   *
   * @param why why it was not tried
   * @return the delivery as it was before the claim
   */
  public Delivery putBack(String why) {
    return postponed(dueAt, why);
  }

  /**
   * The delivery waiting for its first attempt at the next destination of its route.
   *
   * @param why what happened at the one before
   * @param now when
   * @return the delivery after that
   */
  public Delivery fellBack(String why, Instant now) {
    return next(position + 1, DeliveryState.FELL_BACK, 0, now, why, null);
  }

  /**
   * The delivery queued again from the start of its route, by an operator's wish.
   *
   * @param now when
   * @return a pending delivery with the same id
   */
  public Delivery replayed(Instant now) {
    return next(0, DeliveryState.PENDING, 0, now, detail, null);
  }

  private Delivery next(
      int at,
      DeliveryState after,
      int cost,
      Instant due,
      @Nullable String why,
      @Nullable Instant finished) {
    return new Delivery(
        id,
        notificationId,
        subscriberId,
        priority,
        route,
        at,
        after,
        cost,
        due,
        why,
        createdAt,
        finished);
  }
}
