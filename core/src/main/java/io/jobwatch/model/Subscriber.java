package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who is told. The host's own users stay the host's; this is what Jobwatch needs of one.
 *
 * @param id the id that the host gives, at most 200 characters and no control character
 * @param zone the zone in which the subscriber reads times
 * @param locale the locale in which mails write dates; their words are English
 * @param active whether the subscriber is told at all
 * @param routes how the subscriber is told: each message takes every one of these routes, at most
 *     20
 * @param preferences how often and when the subscriber is told
 */
public record Subscriber(
    String id,
    ZoneId zone,
    Locale locale,
    boolean active,
    List<Route> routes,
    Preferences preferences) {

  /** Checks the id and the number of routes, and copies these. */
  public Subscriber {
    Checks.line("Subscriber id", id, 200);
    given("Zone of subscriber '" + id + "'", zone);
    given("Locale of subscriber '" + id + "'", locale);
    given("Preferences of subscriber '" + id + "'", preferences);
    routes = Checks.routes("subscriber " + id, routes);
  }

  /**
   * An active subscriber who reads English and UTC, is told at once, and has no route yet.
   *
   * @param id the id that the host gives
   * @return the subscriber
   */
  public static Subscriber of(String id) {
    return new Subscriber(id, ZoneOffset.UTC, Locale.ENGLISH, true, List.of(), Preferences.NONE);
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
    more.add(given("Route", route));
    return routes(more);
  }

  /**
   * The same subscriber with these routes instead of those there are.
   *
   * @param others the routes
   * @return a copy
   */
  public Subscriber routes(List<Route> others) {
    return new Subscriber(id, zone, locale, active, others, preferences);
  }

  /**
   * The same subscriber in another zone.
   *
   * @param other the zone
   * @return a copy
   */
  public Subscriber zone(ZoneId other) {
    return new Subscriber(id, other, locale, active, routes, preferences);
  }

  /**
   * The same subscriber with dates in another locale.
   *
   * @param other the locale
   * @return a copy
   */
  public Subscriber locale(Locale other) {
    return new Subscriber(id, zone, other, active, routes, preferences);
  }

  /**
   * The same subscriber, told or not.
   *
   * @param on whether the subscriber is told
   * @return a copy
   */
  public Subscriber active(boolean on) {
    return new Subscriber(id, zone, locale, on, routes, preferences);
  }

  /**
   * The same subscriber, told as often as this where an alert says nothing else.
   *
   * @param other how often
   * @return a copy
   */
  public Subscriber frequency(Frequency other) {
    return preferences(preferences.frequency(other));
  }

  /**
   * The same subscriber with more quiet hours.
   *
   * @param hours when messages wait
   * @return a copy
   */
  public Subscriber quiet(QuietHours hours) {
    return preferences(preferences.quiet(hours));
  }

  /**
   * The same subscriber with a limit on the postings of one company in a digest.
   *
   * @param most the limit, 0 for any number
   * @return a copy
   */
  public Subscriber perCompany(int most) {
    return preferences(preferences.perCompany(most));
  }

  /**
   * The same subscriber with a limit on the postings in a digest.
   *
   * @param most the limit, 0 for any number
   * @return a copy
   */
  public Subscriber perDigest(int most) {
    return preferences(preferences.perDigest(most));
  }

  /**
   * The same subscriber with a limit on the notifications of a day.
   *
   * @param most the limit, 0 for any number
   * @return a copy
   */
  public Subscriber perDay(int most) {
    return preferences(preferences.perDay(most));
  }

  /**
   * The same subscriber with other preferences, all of them.
   *
   * @param other the preferences
   * @return a copy
   */
  public Subscriber preferences(Preferences other) {
    return new Subscriber(id, zone, locale, active, routes, other);
  }
}
