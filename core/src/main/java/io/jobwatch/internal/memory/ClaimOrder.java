package io.jobwatch.internal.memory;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.spi.storage.Urgency;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts deliveries into the order in which they are claimed. */
final class ClaimOrder {

  private static final Comparator<Place> URGENT_FIRST = Comparator.comparing(Place::urgency);

  private static final Comparator<Place> OLDEST_FIRST =
      Comparator.comparing(place -> place.delivery().dueAt());

  private static final Comparator<Place> ORDER =
      URGENT_FIRST.thenComparing(Place::waitingBefore).thenComparing(OLDEST_FIRST);

  private ClaimOrder() {}

  /**
   * Orders deliveries.
   *
   * @param deliveries those that can be claimed
   * @param now the moment of the claim
   * @return the first for each destination: the more urgent first, then those with the fewest of
   *     the same subscriber before them
   */
  static Stream<Delivery> of(Stream<Delivery> deliveries, Instant now) {
    Set<Destination> taken = new HashSet<>();
    Set<String> aged = new HashSet<>();
    List<Place> first =
        deliveries
            .sorted(Comparator.comparing(Delivery::dueAt))
            .map(one -> new Place(one, urgency(one, aged.add(one.subscriberId()), now), 0))
            .sorted(URGENT_FIRST.thenComparing(OLDEST_FIRST))
            .filter(place -> taken.add(place.delivery().destination()))
            .toList();
    Map<String, Integer> waiting = new HashMap<>();
    return first.stream()
        .map(place -> place.after(waiting.merge(place.delivery().subscriberId(), 1, Integer::sum)))
        .sorted(ORDER)
        .map(Place::delivery);
  }

  /** A long wait counts for the oldest of each subscriber, so no backlog outdoes all others. */
  private static int urgency(Delivery delivery, boolean oldest, Instant now) {
    int urgency = Urgency.of(delivery.priority());
    return oldest ? Urgency.aged(urgency, delivery.dueAt(), now) : urgency;
  }

  private record Place(Delivery delivery, int urgency, int waitingBefore) {

    Place after(int others) {
      return new Place(delivery, urgency, others);
    }
  }
}
