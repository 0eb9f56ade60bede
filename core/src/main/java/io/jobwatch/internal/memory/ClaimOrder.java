package io.jobwatch.internal.memory;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts deliveries into the order in which they are claimed. */
final class ClaimOrder {

  private static final Comparator<Delivery> URGENT_FIRST =
      Comparator.comparing(Delivery::priority).reversed();

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::delivery, URGENT_FIRST)
          .thenComparing(Place::waitingBefore)
          .thenComparing(place -> place.delivery().dueAt());

  private ClaimOrder() {}

  /**
   * Orders deliveries.
   *
   * @param deliveries those that can be claimed
   * @return the first for each destination: the more urgent first, then those with the fewest of
   *     the same subscriber before them
   */
  static Stream<Delivery> of(Stream<Delivery> deliveries) {
    Set<Destination> taken = new HashSet<>();
    List<Delivery> first =
        deliveries
            .sorted(URGENT_FIRST.thenComparing(Delivery::dueAt))
            .filter(delivery -> taken.add(delivery.destination()))
            .toList();
    Map<String, Integer> waiting = new HashMap<>();
    return first.stream()
        .map(one -> new Place(one, waiting.merge(one.subscriberId(), 1, Integer::sum)))
        .sorted(ORDER)
        .map(Place::delivery);
  }

  private record Place(Delivery delivery, int waitingBefore) {}
}
