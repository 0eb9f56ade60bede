package io.jobwatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fetching a source has gone so far.
 *
 * @param validators what to send for a conditional request
 * @param lastFetched when it was last asked, or {@code null} if never
 * @param lastSucceeded when it last answered completely as it is defined now, or {@code null} if it
 *     has not yet; of several empty answers in a row that are counted, the first
 * @param failures how many fetches in a row failed or were incomplete; those that were asked to
 *     pause leave it as it is, unless the source has wanted nothing but pauses for days
 * @param lastError why the last fetch failed, or {@code null} if it did not
 * @param emptyAnswers how many complete answers in a row held no posting although some are known
 * @param pausedUntil when the pause that its board asked for with its last answer is over, or
 *     {@code null} if it asked for none
 */
public record SourceHealth(
    Validators validators,
    @Nullable Instant lastFetched,
    @Nullable Instant lastSucceeded,
    int failures,
    @Nullable String lastError,
    int emptyAnswers,
    @Nullable Instant pausedUntil) {

  /** The health of a source that was never fetched. */
  public static final SourceHealth UNKNOWN =
      new SourceHealth(Validators.NONE, null, null, 0, null, 0, null);

  /**
   * The health after a complete answer.
   *
   * @param latest what the server gave for the next conditional request
   * @param empties how many complete answers in a row were empty, this one included
   * @param now when
   * @return the health after that
   */
  public SourceHealth succeeded(Validators latest, int empties, Instant now) {
    Instant succeeded = empties > 0 && emptySince() != null ? lastSucceeded : now;
    return new SourceHealth(latest, now, succeeded, 0, null, empties, null);
  }

  /**
   * Since when its answers have been empty although some postings are known.
   *
   * @return the moment of the first such answer in a row, or {@code null} if the last one was not
   */
  public @Nullable Instant emptySince() {
    return emptyAnswers > 0 ? lastSucceeded : null;
  }

  /**
   * The health after a fetch that failed or was incomplete. The validators are forgotten when the
   * answer was incomplete, so that the next one is whole.
   *
   * @param error why
   * @param now when
   * @return the health after that
   */
  public SourceHealth failed(String error, Instant now) {
    return new SourceHealth(
        Validators.NONE, now, lastSucceeded, failures + 1, error, emptyAnswers, null);
  }

  /**
   * The health after a fetch that was asked to pause, which as a rule says nothing of the source.
   *
   * @param error what it was told
   * @param until when the pause is over
   * @param now when
   * @return the health after that
   */
  public SourceHealth rateLimited(String error, Instant until, Instant now) {
    return new SourceHealth(validators, now, lastSucceeded, failures, error, emptyAnswers, until);
  }

  /**
   * The health of a source that was defined anew: what it answered before says nothing of what it
   * lists now.
   *
   * @return a copy without validators, a last success or empty answers
   */
  public SourceHealth redefined() {
    return new SourceHealth(
        Validators.NONE, lastFetched, null, failures, lastError, 0, pausedUntil);
  }

  /**
   * The same health without validators, so that the next answer is whole.
   *
   * @return a copy
   */
  public SourceHealth unvalidated() {
    return new SourceHealth(
        Validators.NONE,
        lastFetched,
        lastSucceeded,
        failures,
        lastError,
        emptyAnswers,
        pausedUntil);
  }
}
