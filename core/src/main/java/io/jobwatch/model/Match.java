package io.jobwatch.model;

import java.time.Instant;

/**
 * An alert and a posting that passed its criteria, with the verdict and what became of it. There is
 * one for each pair; a later one replaces it.
 *
 * @param alertId the alert
 * @param postingUid the posting
 * @param cause what had happened to the posting; while it is held, what says most of all that has
 *     happened
 * @param verdict what the matcher said
 * @param outcome what became of it
 * @param reason why, in words that a person can read
 * @param at when
 */
public record Match(
    String alertId,
    String postingUid,
    ChangeKind cause,
    Verdict verdict,
    MatchOutcome outcome,
    String reason,
    Instant at) {}
