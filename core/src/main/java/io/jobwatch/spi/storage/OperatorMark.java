package io.jobwatch.spi.storage;

import io.jobwatch.model.EventType;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When an operator is told next for one event, and what has come together for it.
 *
 * @param subscriberId the operator
 * @param event what the operator is told for
 * @param since since when things come together
 * @param dueAt when the operator may be told
 * @param counts what has come together, in the order given; empty if that is counted elsewhere
 */
public record OperatorMark(
    String subscriberId, EventType event, Instant since, Instant dueAt, Map<String, Long> counts) {

  /** Copies the counts. */
  public OperatorMark {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
