package io.jobwatch;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What the deliveries of a run came to, each counted once however often it was tried; those that
 * have ended are not remembered. Safe for use by several threads at once.
 */
final class DeliveryEnds {

  private final Map<String, DeliveryState> waiting = new HashMap<>();
  private final Map<DeliveryState, Integer> ended = new EnumMap<>(DeliveryState.class);

  /** Notes how a delivery is now. */
  synchronized void note(Delivery delivery) {
    if (delivery.state().terminal()) {
      waiting.remove(delivery.id());
      ended.merge(delivery.state(), 1, Integer::sum);
    } else {
      waiting.put(delivery.id(), delivery.state());
    }
  }

  /** How many are in each state; one without any is missing. */
  synchronized Map<DeliveryState, Integer> counts() {
    Map<DeliveryState, Integer> counts = new EnumMap<>(ended);
    waiting.values().forEach(state -> counts.merge(state, 1, Integer::sum));
    return counts;
  }
}
