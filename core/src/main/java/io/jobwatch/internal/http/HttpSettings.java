package io.jobwatch.internal.http;

import java.time.Duration;
import java.util.List;

/**
 * How HTTP calls are made.
 *
 * @param userAgent who calls, with an address where to ask about it
 * @param connectTimeout the longest time to connect, more than zero
 * @param interval the shortest time between the starts of two requests to one host, zero or more;
 *     more than a day counts as a day
 * @param concurrency the most requests to one host at once, at least 1
 * @param allowedNetworks networks that subscribers' addresses may lead to although they are not
 *     public
 */
public record HttpSettings(
    String userAgent,
    Duration connectTimeout,
    Duration interval,
    int concurrency,
    List<IpNetwork> allowedNetworks) {

  /** Checks all values and copies the networks. */
  public HttpSettings {
    check(
        !userAgent.isBlank() && userAgent.chars().allMatch(c -> c >= ' ' && c < 127),
        "User agent",
        userAgent.replaceAll("\\p{Cntrl}", "?"),
        "it is not printable ASCII. Write it like Acme/1.0 (+https://acme.example)");
    check(
        !connectTimeout.isNegative() && !connectTimeout.isZero(),
        "Connect time-out",
        connectTimeout,
        "it is not positive. Use at least PT1S");
    check(!interval.isNegative(), "Interval", interval, "it is negative. Use PT0S or more");
    check(concurrency >= 1, "Concurrency", concurrency, "it is less than 1. Use at least 1");
    allowedNetworks = List.copyOf(allowedNetworks);
  }

  /**
   * The usual settings: 5 seconds to connect, 1 second between requests to a host (what Lever's
   * robots.txt asks for as its crawl delay), 2 of them at once, no network allowed.
   *
   * @param version the version of Jobwatch, for the user agent
   * @return the settings
   */
  public static HttpSettings of(String version) {
    return new HttpSettings(
        "Jobwatch/" + version + " (+https://jobwatch.io)",
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        2,
        List.of());
  }

  private static void check(boolean valid, String what, Object value, String why) {
    if (!valid) {
      throw new IllegalArgumentException(what + " '" + value + "': " + why + ".");
    }
  }
}
