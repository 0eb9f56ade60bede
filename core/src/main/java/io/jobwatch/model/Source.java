package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One board, feed or page to fetch.
 *
 * @param scraper the scraper that reads it
 * @param board the board's name as that scraper wants it
 * @param company the employer's name to use where the board does not give one, or {@code null}
 * @param companyTier the tier the host gives the employer, or {@code null} for that of the {@link
 *     Company} it names
 * @param options the scraper's options for this source
 * @param locations the places of which postings are wanted, compared as those of {@link Criteria}
 *     are; none for all postings. At most 500, each of at most 200 characters and not blank; blanks
 *     around them are dropped
 * @param orRemote whether remote postings are wanted besides those at the locations, of which there
 *     are some then
 * @param interval the time between two fetches, from a second to 365 days
 * @param schedule when it is fetched; {@code null} to go by the interval
 * @param enabled whether it is fetched at all
 * @param quietStart whether what its first complete listing has is stored and told to nobody
 */
public record Source(
    PluginId scraper,
    String board,
    @Nullable String company,
    @Nullable CompanyTier companyTier,
    Map<String, String> options,
    List<String> locations,
    boolean orRemote,
    Duration interval,
    @Nullable Schedule schedule,
    boolean enabled,
    boolean quietStart) {

  /** The time between two fetches when none is said. */
  public static final Duration DEFAULT_INTERVAL = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(365);

  /** Checks board, locations and interval and copies the options. */
  public Source {
    Checks.text("Board", board, 500);
    given("Source interval", interval);
    if (interval.compareTo(Duration.ofSeconds(1)) < 0 || interval.compareTo(LONGEST) > 0) {
      throw Checks.refusal(
          "Source interval",
          interval.toString(),
          "it is out of range",
          "use one from PT1S to 365 days");
    }
    options = Map.copyOf(options);
    locations = Checks.values("locations", locations);
    if (orRemote && locations.isEmpty()) {
      throw Checks.refusal(
          "Source",
          "orRemote",
          "it adds remote postings to those at its locations, of which there are none",
          "name locations first; without them all postings are wanted");
    }
  }

  /**
   * A source that is fetched every hour.
   *
   * @param scraper the scraper's id
   * @param board the board's name
   * @return an enabled source without options
   */
  public static Source of(String scraper, String board) {
    return new Source(
        PluginId.of(scraper),
        board,
        null,
        null,
        Map.of(),
        List.of(),
        false,
        DEFAULT_INTERVAL,
        null,
        true,
        false);
  }

  /**
   * The source's id: {@code scraper:board}.
   *
   * @return the id
   */
  public String id() {
    return scraper + ":" + board;
  }

  /**
   * The same source with an employer's name for postings that carry none.
   *
   * @param name the employer's name
   * @return a copy
   */
  public Source company(String name) {
    return new Source(
        scraper,
        board,
        name,
        companyTier,
        options,
        locations,
        orRemote,
        interval,
        schedule,
        enabled,
        quietStart);
  }

  /**
   * The same source with a tier for its employer.
   *
   * @param tier the tier
   * @return a copy
   */
  public Source tier(CompanyTier tier) {
    return new Source(
        scraper,
        board,
        company,
        tier,
        options,
        locations,
        orRemote,
        interval,
        schedule,
        enabled,
        quietStart);
  }

  /**
   * The same source with one more option for its scraper.
   *
   * @param key the option's key
   * @param value its value
   * @return a copy
   */
  public Source option(String key, String value) {
    Map<String, String> more = new HashMap<>(options);
    more.put(key, given("Option '" + key + "' of source '" + id() + "'", value));
    return new Source(
        scraper,
        board,
        company,
        companyTier,
        more,
        locations,
        orRemote,
        interval,
        schedule,
        enabled,
        quietStart);
  }

  /**
   * The same source, of which only postings at these places are wanted, in place of those it had.
   * {@code Germany} takes {@code Berlin, DE} as well, as it does in an alert; a posting that names
   * no place at all is taken.
   *
   * @param values the places; none for all postings, as {@link #anywhere}
   * @return a copy
   */
  public Source locations(String... values) {
    return at(List.of(values), orRemote && values.length > 0);
  }

  /**
   * The same source, of which remote postings are wanted besides those at its locations, or not.
   *
   * @param on whether they are
   * @return a copy
   */
  public Source orRemote(boolean on) {
    return at(locations, on);
  }

  /**
   * The same source, of which all postings are wanted.
   *
   * @return a copy
   */
  public Source anywhere() {
    return at(List.of(), false);
  }

  private Source at(List<String> places, boolean remote) {
    return new Source(
        scraper,
        board,
        company,
        companyTier,
        options,
        places,
        remote,
        interval,
        schedule,
        enabled,
        quietStart);
  }

  /**
   * The same source, fetched at another interval.
   *
   * @param time the time between two fetches
   * @return a copy
   */
  public Source every(Duration time) {
    return new Source(
        scraper,
        board,
        company,
        companyTier,
        options,
        locations,
        orRemote,
        time,
        null,
        enabled,
        quietStart);
  }

  /**
   * The same source, fetched or not.
   *
   * @param on whether it is fetched
   * @return a copy
   */
  public Source enabled(boolean on) {
    return new Source(
        scraper,
        board,
        company,
        companyTier,
        options,
        locations,
        orRemote,
        interval,
        schedule,
        on,
        quietStart);
  }

  /**
   * The same source, whose first complete listing is stored and told to nobody, or is told as
   * everything new is. What comes later is told in either case. A listing is the first one also
   * after the source's company, tier, options or locations have changed, or it was added again.
   *
   * @param on whether it starts quietly
   * @return a copy
   */
  public Source quietStart(boolean on) {
    return new Source(
        scraper,
        board,
        company,
        companyTier,
        options,
        locations,
        orRemote,
        interval,
        schedule,
        enabled,
        on);
  }

  /**
   * The same source, fetched at times of day instead of after an interval.
   *
   * @param frequency when: hourly, daily, weekly or by a cron expression
   * @param zone the zone of the times of day
   * @return a copy
   */
  public Source at(Frequency frequency, ZoneId zone) {
    Schedule times = new Schedule(frequency, zone);
    return new Source(
        scraper,
        board,
        company,
        companyTier,
        options,
        locations,
        orRemote,
        interval,
        times,
        enabled,
        quietStart);
  }

  /** Shows the options' keys only, since values may be secrets. */
  @Override
  public String toString() {
    return "Source[scraper="
        + scraper
        + ", board="
        + board
        + ", company="
        + company
        + ", companyTier="
        + companyTier
        + ", options="
        + options.keySet()
        + ", locations="
        + locations
        + ", orRemote="
        + orRemote
        + ", interval="
        + interval
        + ", schedule="
        + schedule
        + ", enabled="
        + enabled
        + ", quietStart="
        + quietStart
        + "]";
  }
}
