package io.jobwatch;

import io.jobwatch.error.Fault;
import io.jobwatch.model.Alert;
import io.jobwatch.model.internal.Refusals;
import io.jobwatch.spi.storage.Stores;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks whose something is that a host hands over. */
final class Owners {

  /** Why an alert is refused whose id is taken. */
  static final String TAKEN = "another subscriber has an alert of this id";

  /** What to do about it. */
  static final String OTHER_ID = "give it another id, or delete that one first";

  private Owners() {}

  /** The alerts among these that would replace one of somebody else. */
  static List<Alert> taken(Stores stores, Collection<Alert> alerts) {
    Map<String, String> owners = new HashMap<>();
    stores
        .alerts()
        .find(alerts.stream().map(Alert::id).toList())
        .forEach(stored -> owners.put(stored.id(), stored.subscriberId()));
    return alerts.stream()
        .filter(
            alert ->
                !alert.subscriberId().equals(owners.getOrDefault(alert.id(), alert.subscriberId())))
        .toList();
  }

  /** Refuses an alert of nobody, and one that would replace somebody else's. */
  static void check(Stores stores, Alert alert) {
    check(stores, "Alert '" + alert.id() + "'", alert.subscriberId());
    if (!taken(stores, List.of(alert)).isEmpty()) {
      throw Refusals.of(new Fault("Alert", alert.id(), TAKEN, OTHER_ID).toString());
    }
  }

  /** Refuses what belongs to a subscriber who is not there, before the storage fails at it. */
  static void check(Stores stores, String what, String subscriberId) {
    if (stores.subscribers().find(subscriberId).isEmpty()) {
      throw Refusals.of(
          what + ": there is no subscriber '" + subscriberId + "'. Save the subscriber first.");
    }
  }
}
