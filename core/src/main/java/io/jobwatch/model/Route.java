package io.jobwatch.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An ordered chain of destinations: the first is used, the next only when the one before it has
 * failed for good.
 *
 * @param chain the destinations in order, from one to ten, none twice
 */
public record Route(List<Destination> chain) {

  private static final int LONGEST = 10;

  /** Copies the chain and refuses an empty one, one that is too long, and repetitions. */
  public Route {
    chain = Checks.notEmpty("Route", chain);
    Checks.range("Number of destinations of a route", chain.size(), 1, LONGEST);
    if (chain.stream().distinct().count() != chain.size()) {
      throw Checks.refusal(
          "Route", chain.toString(), "a destination is in it twice", "name each one once");
    }
  }

  /**
   * A route with one destination.
   *
   * @param channel the channel's id
   * @param address the address in the channel's form
   * @return the route
   */
  public static Route of(String channel, String address) {
    return new Route(List.of(Destination.of(channel, address)));
  }

  /**
   * The same route with one more destination to fall back on.
   *
   * @param channel the channel's id
   * @param address the address in the channel's form
   * @return a longer route
   */
  public Route fallback(String channel, String address) {
    List<Destination> longer = new ArrayList<>(chain);
    longer.add(Destination.of(channel, address));
    return new Route(longer);
  }
}
