package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a claim has taken and gives back at its end, unless an attempt keeps it. */
final class Taken {

  final Set<Destination> destinations = new HashSet<>();
  final List<Turn> turns = new ArrayList<>();

  void add(Delivery claimed, Turn turn) {
    destinations.add(claimed.destination());
    turns.add(turn);
  }

  /** Lets go of what goes on as an attempt, which has to give it back itself. */
  void keep(Prepared prepared) {
    destinations.remove(prepared.delivery().destination());
    if (prepared.assembled() instanceof Assembled.Message) {
      turns.remove(prepared.turn());
    }
  }
}
