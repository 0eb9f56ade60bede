package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The destinations that are left alone for a while. Safe for use by several threads at once. */
final class Resting {

  private final Map<Destination, Instant> until = new ConcurrentHashMap<>();
  private final Circuits circuits = new Circuits();

  /** Notes what an attempt came to, which may give the destination a rest. */
  void note(Destination destination, DeliveryResult result, Delivery after, Instant now) {
    // A destination that wants a pause wants it from all that is queued for it.
    boolean costsNothing =
        result instanceof DeliveryResult.RateLimited
            || result instanceof DeliveryResult.Misconfigured;
    boolean wanted = costsNothing && after.state() == DeliveryState.RETRYING;
    Optional<Instant> rest =
        wanted ? Optional.of(after.dueAt()) : circuits.note(destination, result, now);
    rest.ifPresent(end -> rest(destination, end));
  }

  void rest(Destination destination, Instant end) {
    until.merge(destination, end, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** The destinations that rest now. */
  Set<Destination> now(Instant now) {
    circuits.forget(now);
    until.values().removeIf(end -> !end.isAfter(now));
    return Set.copyOf(until.keySet());
  }

  /** When the first of them has rested. */
  Optional<Instant> firstEnd() {
    return until.values().stream().min(Comparator.naturalOrder());
  }
}
