package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's saved search.
 *
 * @param id the alert's id, at most 401 characters; {@code subscriberId/name} unless the host gives
 *     another, and {@code /subscriberId/name} with {@code %2F} and {@code %25} in the subscriber's
 *     id where that has a slash
 * @param subscriberId whose alert it is
 * @param name what the subscriber calls it, at most 200 characters and, as in the id, none of them
 *     a control character
 * @param active whether it is searched for at all
 * @param criteria the hard filters
 * @param matcher the matcher that scores what passes them
 * @param minScore the least score to be told of, from 0 to 100
 * @param minPriority the least priority to be told of
 * @param whenUnavailable what happens while the matcher cannot score
 * @param dedup the strategy that decides whether a match may be sent
 * @param routes how the subscriber is told, at most 20; the subscriber's own routes when empty
 * @param frequency how often the subscriber is told; as the subscriber's preferences say when
 *     {@code null}
 * @param atOnceFrom the score from which a match does not wait for a digest, from 0 to {@link
 *     #NEVER}
 */
public record Alert(
    String id,
    String subscriberId,
    String name,
    boolean active,
    Criteria criteria,
    PluginId matcher,
    int minScore,
    Priority minPriority,
    WhenUnavailable whenUnavailable,
    PluginId dedup,
    List<Route> routes,
    @Nullable Frequency frequency,
    int atOnceFrom) {

  /** Above every score: all matches wait for the digest. */
  public static final int NEVER = 101;

  private static final PluginId DEFAULT_MATCHER = PluginId.of("criteria");
  private static final PluginId DEFAULT_DEDUP = PluginId.of("content-aware");

  /** Checks id, name, score and the number of routes, copies these, and refuses null. */
  public Alert {
    Checks.line("Alert id", id, 401);
    Checks.line("Alert name", name, 200);
    String whose = " of alert '" + id + "'";
    given("Subscriber id" + whose, subscriberId);
    given("Criteria" + whose, criteria);
    given("Matcher" + whose, matcher);
    given("Least priority" + whose, minPriority);
    given("Policy" + whose, whenUnavailable);
    given("Dedup strategy" + whose, dedup);
    Checks.range("Least score of alert " + id, minScore, 0, 100);
    Checks.range("Score at once of alert " + id, atOnceFrom, 0, NEVER);
    routes = Checks.routes("alert " + id, routes);
  }

  /**
   * Starts an alert of this name.
   *
   * @param name what the subscriber calls it
   * @return what still needs a subscriber
   */
  public static Named named(String name) {
    return new Named(name);
  }

  /**
   * An alert that has a name and needs a subscriber.
   *
   * @param name what the subscriber calls it
   */
  public record Named(String name) {

    /** Refuses null. */
    public Named {
      given("Alert name", name);
    }

    /**
     * Says whose alert it is.
     *
     * @param subscriberId the subscriber's id
     * @return what still needs criteria
     */
    public Addressed forSubscriber(String subscriberId) {
      return new Addressed(name, subscriberId);
    }
  }

  /**
   * An alert that has a name and a subscriber and needs criteria.
   *
   * @param name what the subscriber calls it
   * @param subscriberId whose alert it is
   */
  public record Addressed(String name, String subscriberId) {

    /** Refuses null. */
    public Addressed {
      given("Alert name", name);
      given("Subscriber id of an alert", subscriberId);
    }

    /**
     * Says what is searched for.
     *
     * @param criteria the hard filters
     * @return an active alert that is told of everything that passes them
     */
    public Alert criteria(Criteria criteria) {
      return new Alert(
          owner() + "/" + name,
          subscriberId,
          name,
          true,
          criteria,
          DEFAULT_MATCHER,
          0,
          Priority.LOW,
          WhenUnavailable.SEND,
          DEFAULT_DEDUP,
          List.of(),
          null,
          NEVER);
    }

    /** With a slash of its own it would be another subscriber's with the beginning of a name. */
    private String owner() {
      return subscriberId.indexOf('/') < 0
          ? subscriberId
          : "/" + subscriberId.replace("%", "%25").replace("/", "%2F");
    }
  }

  /**
   * The same alert under an id of the host's.
   *
   * @param other the id
   * @return a copy
   */
  public Alert id(String other) {
    return copy(alert -> alert.id = other);
  }

  /**
   * The same alert under another name; its id stays.
   *
   * @param other what the subscriber calls it
   * @return a copy
   */
  public Alert name(String other) {
    return copy(alert -> alert.name = other);
  }

  /**
   * The same alert, searching for something else.
   *
   * @param other the hard filters
   * @return a copy
   */
  public Alert criteria(Criteria other) {
    return copy(alert -> alert.criteria = other);
  }

  /**
   * The same alert, searched for or not.
   *
   * @param on whether it is searched for
   * @return a copy
   */
  public Alert active(boolean on) {
    return copy(alert -> alert.active = on);
  }

  /**
   * The same alert, scored by another matcher.
   *
   * @param pluginId the matcher's id
   * @return a copy
   */
  public Alert matcher(PluginId pluginId) {
    return copy(alert -> alert.matcher = pluginId);
  }

  /**
   * The same alert, scored by another matcher.
   *
   * @param pluginId the text of the matcher's id
   * @return a copy
   * @throws IllegalArgumentException if it has not the form of an id
   */
  public Alert matcher(String pluginId) {
    return matcher(PluginId.of(pluginId));
  }

  /**
   * The same alert with a threshold.
   *
   * @param score the least score, from 0 to 100
   * @param priority the least priority
   * @return a copy
   */
  public Alert threshold(int score, Priority priority) {
    return copy(
        alert -> {
          alert.minScore = score;
          alert.minPriority = priority;
        });
  }

  /**
   * The same alert with another way when its matcher cannot score.
   *
   * @param policy what happens then
   * @return a copy
   */
  public Alert whenUnavailable(WhenUnavailable policy) {
    return copy(alert -> alert.whenUnavailable = policy);
  }

  /**
   * The same alert with another dedup strategy.
   *
   * @param pluginId the strategy's id
   * @return a copy
   */
  public Alert dedup(PluginId pluginId) {
    return copy(alert -> alert.dedup = pluginId);
  }

  /**
   * The same alert with another dedup strategy.
   *
   * @param pluginId the text of the strategy's id
   * @return a copy
   * @throws IllegalArgumentException if it has not the form of an id
   */
  public Alert dedup(String pluginId) {
    return dedup(PluginId.of(pluginId));
  }

  /**
   * The same alert with one more route of its own, used instead of the subscriber's.
   *
   * @param route the route
   * @return a copy
   */
  public Alert route(Route route) {
    List<Route> more = new ArrayList<>(routes);
    more.add(given("Route", route));
    return routes(more);
  }

  /**
   * The same alert with these routes instead of those it has.
   *
   * @param others the routes; none to use the subscriber's
   * @return a copy
   */
  public Alert routes(List<Route> others) {
    return copy(alert -> alert.routes = others);
  }

  /**
   * The same alert, told this often whatever the subscriber's preferences say.
   *
   * @param other how often, or {@code null} to go by the preferences again
   * @return a copy
   */
  public Alert frequency(@Nullable Frequency other) {
    return copy(alert -> alert.frequency = other);
  }

  /**
   * The same alert, whose best matches do not wait for a digest.
   *
   * @param score the score from which a match is told at once, or {@link #NEVER}
   * @return a copy
   */
  public Alert atOnceFrom(int score) {
    return copy(alert -> alert.atOnceFrom = score);
  }

  private Alert copy(Consumer<AlertCopy> change) {
    AlertCopy copy = new AlertCopy(this);
    change.accept(copy);
    return copy.alert();
  }
}
