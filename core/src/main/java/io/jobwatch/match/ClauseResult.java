package io.jobwatch.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says of a posting.
 *
 * @param clause the clause
 * @param passed whether the posting passes it
 * @param reason why, in a sentence that a person can read; it may quote the posting and is plain
 *     text, to be escaped wherever it is shown
 * @param hits where the clause's values were found, whether that is wanted or not: by value in the
 *     order of the alert, then by place, at most 10 of one value, none within another of its own
 * @param unknown what the posting leaves open and the result hangs on, or {@code null}
 * @param cure what would have to change for the posting to pass; {@code null} if it does
 */
public record ClauseResult(
    Clause clause,
    boolean passed,
    String reason,
    List<Hit> hits,
    @Nullable UnknownValue unknown,
    @Nullable Cure cure) {

  /** Copies the list. */
  public ClauseResult {
    hits = List.copyOf(hits);
  }
}
