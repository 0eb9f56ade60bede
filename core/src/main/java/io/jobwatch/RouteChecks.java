package io.jobwatch;

import io.jobwatch.deliver.ChannelSet;
import io.jobwatch.error.Fault;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import java.util.List;
import java.util.stream.Collectors;

/** Looks whether the channels of this node take the addresses that routes name. */
final class RouteChecks {

  private RouteChecks() {}

  static List<Fault> faults(Subscriber subscriber, ChannelSet channels) {
    return faults("Subscriber '" + subscriber.id() + "'", subscriber.routes(), channels);
  }

  static List<Fault> faults(Alert alert, ChannelSet channels) {
    return faults("Alert '" + alert.id() + "'", alert.routes(), channels);
  }

  /** Refuses what is to be saved if there is any. */
  static void verify(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          faults.stream().map(Fault::toString).collect(Collectors.joining(" ")));
    }
  }

  /** Addresses may be secrets, so the channel's name has to say which is meant. */
  private static List<Fault> faults(String owner, List<Route> routes, ChannelSet channels) {
    return routes.stream()
        .flatMap(route -> route.chain().stream())
        .distinct()
        .flatMap(
            destination ->
                channels.objection(destination).stream()
                    .map(
                        objection ->
                            new Fault(
                                owner + ", address of channel",
                                destination.channel().value(),
                                objection,
                                "correct it")))
        .toList();
  }
}
