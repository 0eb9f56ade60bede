package io.jobwatch;

import io.jobwatch.model.RetentionKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long what is stored is kept.
 *
 * @param kept how long each kind is kept, from a day to 36,500 days; a kind that is missing is kept
 *     for ever
 */
public record RetentionSettings(Map<RetentionKind, Duration> kept) {

  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** Checks the times and copies the map. */
  public RetentionSettings {
    kept.forEach(
        (kind, time) -> {
          if (time.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                "Retention of "
                    + kind
                    + " '"
                    + time
                    + "': it is below a day. Use P1D or more, or keep it for ever.");
          }
          if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                "Retention of "
                    + kind
                    + " '"
                    + time
                    + "': it is above 36,500 days. Use less, or keep it for ever.");
          }
        });
    kept = Map.copyOf(kept);
  }

  /**
   * What is used unless said: deliveries, matches, digests and fetches for 90 days, closed postings
   * and read messages for 180, and the ledger for 400.
   *
   * @return the settings
   */
  public static RetentionSettings defaults() {
    return new RetentionSettings(
        Map.of(
            RetentionKind.DELIVERIES, Duration.ofDays(90),
            RetentionKind.MATCHES, Duration.ofDays(90),
            RetentionKind.POSTINGS, Duration.ofDays(180),
            RetentionKind.LEDGER, Duration.ofDays(400),
            RetentionKind.INBOX, Duration.ofDays(180),
            RetentionKind.FETCHES, Duration.ofDays(90),
            RetentionKind.DIGESTS, Duration.ofDays(90)));
  }

  /**
   * Everything is kept for ever.
   *
   * @return the settings
   */
  public static RetentionSettings off() {
    return new RetentionSettings(Map.of());
  }

  /**
   * The same settings with another time for one kind.
   *
   * @param kind the kind
   * @param time how long it is kept, from a day to 36,500 days
   * @return a copy
   * @see #keepForEver
   */
  public RetentionSettings keep(RetentionKind kind, Duration time) {
    Map<RetentionKind, Duration> other = copy();
    other.put(kind, time);
    return new RetentionSettings(other);
  }

  /**
   * The same settings, but one kind is kept for ever.
   *
   * @param kind the kind
   * @return a copy
   */
  public RetentionSettings keepForEver(RetentionKind kind) {
    Map<RetentionKind, Duration> other = copy();
    other.remove(kind);
    return new RetentionSettings(other);
  }

  private Map<RetentionKind, Duration> copy() {
    Map<RetentionKind, Duration> copy = new EnumMap<>(RetentionKind.class);
    copy.putAll(kept);
    return copy;
  }
}
