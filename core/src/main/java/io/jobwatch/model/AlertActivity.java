package io.jobwatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an alert has told its subscriber of something.
 *
 * @param lastTriggered when it last did, or {@code null} if never
 * @param triggerCount how many matches it has told of, ever
 */
public record AlertActivity(@Nullable Instant lastTriggered, long triggerCount) {

  /** An alert that has not told of anything yet. */
  public static final AlertActivity NONE = new AlertActivity(null, 0);
}
