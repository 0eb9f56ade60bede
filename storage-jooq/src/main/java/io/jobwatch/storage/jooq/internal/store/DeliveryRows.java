package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Priority;
import io.jobwatch.spi.storage.Urgency;
import io.jobwatch.storage.jooq.internal.codec.RouteCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Rows of deliveries. */
final class DeliveryRows {

  /** Somebody has it; the state in the row is the one that it had before. */
  private static final Condition LEASED =
      DELIVERY.WAITING.isTrue().and(DELIVERY.LEASE_KEY.isNotNull());

  /** The state by name, {@code LEASED} included. */
  static final Field<String> STATE =
      DSL.when(LEASED, DSL.inline(DeliveryState.LEASED.name())).otherwise(DELIVERY.STATE);

  private DeliveryRows() {}

  /** Whether a delivery is in a state. */
  static Condition in(DeliveryState state) {
    if (state == DeliveryState.LEASED) {
      return LEASED;
    }
    Condition in = DELIVERY.STATE.eq(state.name());
    return state.terminal() ? in : in.and(DELIVERY.LEASE_KEY.isNull());
  }

  static DeliveryRecord row(Delivery delivery, int lane) {
    DeliveryRecord row = progress(delivery);
    row.setIdKey(HashKey.of(delivery.id()));
    row.setId(delivery.id());
    row.setNotificationId(delivery.notificationId());
    row.setSubscriberKey(HashKey.of(delivery.subscriberId()));
    row.setSubscriberId(delivery.subscriberId());
    row.setUrgency(Urgency.of(delivery.priority()));
    row.setLane(lane);
    row.setRoute(RouteCodec.write(delivery.route()));
    row.setCreatedAt(Micros.of(delivery.createdAt()));
    return row;
  }

  /** What changes while a delivery is on its way, with no lease on it. */
  static DeliveryRecord progress(Delivery delivery) {
    boolean waiting = !delivery.state().terminal();
    long dueAt = Micros.of(delivery.dueAt());
    DeliveryRecord row = new DeliveryRecord();
    row.setRoutePosition(delivery.position());
    row.setChannel(delivery.destination().channel().value());
    row.setDestinationKey(HashKey.of(delivery.destination()));
    row.setState(delivery.state().name());
    row.setWaiting(waiting);
    row.setAttempts(delivery.attempts());
    row.setDueAt(dueAt);
    row.setClaimAt(waiting ? dueAt : null);
    row.setLeaseUntil(null);
    row.setLeaseKey(null);
    row.setDetail(delivery.detail());
    row.setFinishedAt(Micros.ofNullable(delivery.finishedAt()));
    return row;
  }

  /** What changes of a delivery that has to end because its row cannot be read. */
  static DeliveryRecord unreadable(String reason, Instant now) {
    DeliveryRecord row = new DeliveryRecord();
    row.setState(DeliveryState.FAILED.name());
    row.setWaiting(false);
    row.setClaimAt(null);
    row.setLeaseUntil(null);
    row.setLeaseKey(null);
    row.setDetail("unreadable: " + reason);
    row.setFinishedAt(Micros.of(now));
    return row;
  }

  static Delivery delivery(DeliveryRecord row) {
    return new Delivery(
        row.getId(),
        row.getNotificationId(),
        row.getSubscriberId(),
        priority(row.getUrgency()),
        RouteCodec.read(row.getRoute()),
        row.getRoutePosition(),
        state(row),
        row.getAttempts(),
        Micros.instant(row.getDueAt()),
        row.getDetail(),
        Micros.instant(row.getCreatedAt()),
        Micros.instantOrNull(row.getFinishedAt()));
  }

  private static DeliveryState state(DeliveryRecord row) {
    return row.getWaiting() && row.getLeaseKey() != null
        ? DeliveryState.LEASED
        : DeliveryState.valueOf(row.getState());
  }

  private static Priority priority(int urgency) {
    return switch (urgency) {
      case 0 -> Priority.URGENT;
      case 1 -> Priority.HIGH;
      case 2 -> Priority.NORMAL;
      case 3 -> Priority.LOW;
      default -> throw new IllegalArgumentException();
    };
  }
}
