package io.jobwatch.model;

import java.time.Instant;

/**
 * A match that is ready to be sent, as a dedup strategy sees it.
 *
 * @param subscriberId who would be told
 * @param alertId by which alert
 * @param posting of which posting; its description as HTML and the board's own record may be left
 *     out
 * @param event why
 * @param score the score
 * @param at the moment of the decision
 */
public record Candidate(
    String subscriberId,
    String alertId,
    JobPosting posting,
    EventType event,
    int score,
    Instant at) {}
