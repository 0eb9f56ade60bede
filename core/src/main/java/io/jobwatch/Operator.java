package io.jobwatch;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a Jobwatch, and what that person is told of it: a saved {@linkplain
 * io.jobwatch.model.Subscriber subscriber}, whose routes, fallbacks, quiet hours and zone count as
 * they do for matches. Frequency and limits do not, since they are about matches.
 *
 * @param subscriberId the subscriber's id
 * @param batchesEvery the shortest time between two messages of what runs in the background have
 *     found, at most 36,500 days; {@code null} for none of batches at all
 * @param highScore from which score on a match counts as one of high score, from 0 to 100
 * @param summaryAt at what time of day there is a summary; {@code null} for none
 * @param sources whether to tell of sources that are broken, and that they have recovered
 */
public record Operator(
    String subscriberId,
    @Nullable Duration batchesEvery,
    int highScore,
    @Nullable LocalTime summaryAt,
    boolean sources) {

  /** The score from which the skills matcher and the strict preset speak of a high priority. */
  private static final int HIGH_SCORE = 90;

  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** Checks score and time. */
  public Operator {
    given("Subscriber id of an operator", subscriberId);
    if (highScore < 0 || highScore > 100) {
      throw refusal("High score", highScore, "it is out of range", "Use one from 0 to 100.");
    }
    if (batchesEvery != null && batchesEvery.isNegative()) {
      throw refusal("Time between batches", batchesEvery, "it is negative", "Use PT0S or more.");
    }
    if (batchesEvery != null && batchesEvery.compareTo(LONGEST) > 0) {
      throw refusal(
          "Time between batches",
          batchesEvery,
          "it is above 36,500 days",
          "Use less, or null for none of batches at all.");
    }
  }

  /**
   * An operator who is told everything: of batches at most once an hour, with a high score from 90
   * on, a summary at 08:00, and what becomes of sources.
   *
   * @param subscriberId the subscriber's id
   * @return the operator
   */
  public static Operator of(String subscriberId) {
    return new Operator(subscriberId, Duration.ofHours(1), HIGH_SCORE, LocalTime.of(8, 0), true);
  }

  /**
   * The same operator, told of batches as often as this, or not at all.
   *
   * @param every the shortest time between two messages, zero for one after each run that found
   *     something, at most 36,500 days; {@code null} for none at all
   * @return a copy
   */
  public Operator batches(@Nullable Duration every) {
    return new Operator(subscriberId, every, highScore, summaryAt, sources);
  }

  /**
   * The same operator with another threshold for matches of high score.
   *
   * @param from the lowest high score, from 0 to 100
   * @return a copy
   */
  public Operator highScore(int from) {
    return new Operator(subscriberId, batchesEvery, from, summaryAt, sources);
  }

  /**
   * The same operator with the summary at another time of day, or without.
   *
   * @param at the time in the subscriber's zone; {@code null} for no summary
   * @return a copy
   */
  public Operator summary(@Nullable LocalTime at) {
    return new Operator(subscriberId, batchesEvery, highScore, at, sources);
  }

  /**
   * The same operator, told what becomes of sources or not.
   *
   * @param on whether to tell of sources that are broken or have recovered
   * @return a copy
   */
  public Operator sources(boolean on) {
    return new Operator(subscriberId, batchesEvery, highScore, summaryAt, on);
  }

  private static IllegalArgumentException refusal(
      String what, Object value, String why, String cure) {
    return new IllegalArgumentException(what + " '" + value + "': " + why + ". " + cure);
  }
}
