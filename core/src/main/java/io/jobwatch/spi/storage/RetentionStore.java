package io.jobwatch.spi.storage;

import io.jobwatch.model.RetentionKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Removes what is old. */
public interface RetentionStore {

  /**
   * Takes the next turn of removing, so that of several nodes one does it.
   *
   * @param now the moment
   * @param next when the next turn is due after this one
   * @return whether a turn was due by now, and is the caller's
   */
  boolean claim(Instant now, Instant next);

  /**
   * Moves the next turn, for one that did not come to its end.
   *
   * @param next when it is due
   */
  void reschedule(Instant next);

  /**
   * Removes some of what is old. What is active or has an end to come stays, however old it is.
   *
   * @param kind what is removed
   * @param before those are old that are older than this moment
   * @param limit the most to remove, at least 1
   * @return how many were removed, what belongs to them not counted
   */
  Pruned prune(RetentionKind kind, Instant before, int limit);

  /**
   * Looks again at some erased subscribers, in an order of their own: erases what was written of
   * them by work that had begun before, unless such a subscriber was saved since; and forgets the
   * erasures of these that are older than a moment.
   *
   * @param before the moment
   * @param after where the call before left off, or {@code null} to begin with the first
   * @param limit the most subscribers to look at, at least 1
   * @return where this call left off, or nothing if there are no more
   */
  Optional<String> sweepErased(Instant before, @Nullable String after, int limit);

  /**
   * What became of one call.
   *
   * @param removed how many were removed
   * @param more whether there may be more to remove
   */
  record Pruned(long removed, boolean more) {}
}
