package io.jobwatch.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One board, feed or page to fetch.
 *
 * @param scraper the scraper that reads it
 * @param board the board's name as that scraper wants it
 * @param company the employer's name to use where the board does not give one, or {@code null}
 * @param companyTier the tier the host gives the employer, or {@code null}
 * @param options the scraper's options for this source
 * @param interval the time between two fetches, at least a second
 * @param enabled whether it is fetched at all
 */
public record Source(
    PluginId scraper,
    String board,
    @Nullable String company,
    @Nullable CompanyTier companyTier,
    Map<String, String> options,
    Duration interval,
    boolean enabled) {

  /** The time between two fetches when none is said. */
  public static final Duration DEFAULT_INTERVAL = Duration.ofHours(1);

  /** Checks board and interval and copies the options. */
  public Source {
    Checks.text("Board", board, 500);
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw Checks.refusal(
          "Source interval", interval.toString(), "it is below a second", "use PT1S or more");
    }
    options = Map.copyOf(options);
  }

  /**
   * A source that is fetched every hour.
   *
   * @param scraper the scraper's id
   * @param board the board's name
   * @return an enabled source without options
   */
  public static Source of(String scraper, String board) {
    return new Source(PluginId.of(scraper), board, null, null, Map.of(), DEFAULT_INTERVAL, true);
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
    return new Source(scraper, board, name, companyTier, options, interval, enabled);
  }

  /**
   * The same source with a tier for its employer.
   *
   * @param tier the tier
   * @return a copy
   */
  public Source tier(CompanyTier tier) {
    return new Source(scraper, board, company, tier, options, interval, enabled);
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
    more.put(key, value);
    return new Source(scraper, board, company, companyTier, more, interval, enabled);
  }

  /**
   * The same source, fetched at another interval.
   *
   * @param time the time between two fetches
   * @return a copy
   */
  public Source every(Duration time) {
    return new Source(scraper, board, company, companyTier, options, time, enabled);
  }

  /**
   * The same source, fetched or not.
   *
   * @param on whether it is fetched
   * @return a copy
   */
  public Source enabled(boolean on) {
    return new Source(scraper, board, company, companyTier, options, interval, on);
  }

  /** Shows the options' keys only, since values may be secrets. */
  @Override
  public String toString() {
    return "Source[" + id() + ", options=" + options.keySet() + ", enabled=" + enabled + "]";
  }
}
