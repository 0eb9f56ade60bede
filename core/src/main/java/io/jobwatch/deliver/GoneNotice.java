package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the subscriber should know of destinations that were disabled. It comes with every message
 * until one was delivered that had it for certain.
 */
final class GoneNotice {

  private GoneNotice() {}

  /**
   * Which subscribers know of all that were disabled. They are asked for at once, since a
   * destination stays disabled, and who was told needs no more than that from then on.
   */
  static Set<String> told(Stores stores, Map<String, List<DisabledDestination>> disabled) {
    Map<String, Instant> last = new HashMap<>();
    disabled.forEach(
        (id, all) -> all.forEach(gone -> last.merge(id, gone.at(), GoneNotice::later)));
    return last.isEmpty() ? Set.of() : stores.deliveries().delivered(last);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The notice, empty if the subscriber knows; it looks at the latest deliveries only. */
  static String of(Stores stores, String subscriberId, List<DisabledDestination> disabled) {
    List<Delivery> delivered =
        stores.deliveries().of(subscriberId, 100).stream()
            .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
            .toList();
    String list =
        disabled.stream()
            .filter(gone -> delivered.stream().noneMatch(delivery -> told(delivery, gone)))
            .map(gone -> gone.destination().channel() + " (" + gone.reason() + ")")
            .collect(Collectors.joining(", "));
    return list.isEmpty()
        ? ""
        : "Not used any more, since it said that it is gone: "
            + list
            + ". Name another destination to be told there again.";
  }

  /** Whether this delivery's message was put together after the destination was disabled. */
  private static boolean told(Delivery delivery, DisabledDestination gone) {
    return !delivery.createdAt().isBefore(gone.at())
        || delivery.route().chain().subList(0, delivery.position()).contains(gone.destination());
  }
}
