package io.jobwatch.model;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who is told. The host's own users stay the host's; this is what Jobwatch needs of one.
 *
 * @param id the id that the host gives, at most 200 characters
 * @param zone the zone in which the subscriber reads times
 * @param locale the locale in which the subscriber reads messages
 * @param active whether the subscriber is told at all
 * @param routes how the subscriber is told: each message takes every one of these routes
 */
public record Subscriber(
    String id, ZoneId zone, Locale locale, boolean active, List<Route> routes) {

  /** Checks the id and copies the routes. */
  public Subscriber {
    Checks.text("Subscriber id", id, 200);
    routes = List.copyOf(routes);
  }

  /**
   * An active subscriber who reads English and UTC and has no route yet.
   *
   * @param id the id that the host gives
   * @return the subscriber
   */
  public static Subscriber of(String id) {
    return new Subscriber(id, ZoneOffset.UTC, Locale.ENGLISH, true, List.of());
  }

  /**
   * The same subscriber with one more route, over a channel that needs no address, such as {@code
   * in_app}; the subscriber's id stands for it.
   *
   * @param channel the channel's id
   * @return a copy
   */
  public Subscriber route(String channel) {
    return route(Route.of(channel, id));
  }

  /**
   * The same subscriber with one more route of one destination.
   *
   * @param channel the channel's id
   * @param address the address in the channel's form
   * @return a copy
   */
  public Subscriber route(String channel, String address) {
    return route(Route.of(channel, address));
  }

  /**
   * The same subscriber with one more route.
   *
   * @param route the route
   * @return a copy
   */
  public Subscriber route(Route route) {
    List<Route> more = new ArrayList<>(routes);
    more.add(route);
    return new Subscriber(id, zone, locale, active, more);
  }

  /**
   * The same subscriber in another zone.
   *
   * @param other the zone
   * @return a copy
   */
  public Subscriber zone(ZoneId other) {
    return new Subscriber(id, other, locale, active, routes);
  }

  /**
   * The same subscriber reading another locale.
   *
   * @param other the locale
   * @return a copy
   */
  public Subscriber locale(Locale other) {
    return new Subscriber(id, zone, other, active, routes);
  }

  /**
   * The same subscriber, told or not.
   *
   * @param on whether the subscriber is told
   * @return a copy
   */
  public Subscriber active(boolean on) {
    return new Subscriber(id, zone, locale, on, routes);
  }
}
