package io.jobwatch.internal.memory;

import io.jobwatch.model.Match;

/**
 * A match.
 *
 * @param subscriberId whose alert it is of
 * @param match the match
 */
record MatchRow(String subscriberId, Match match) {}
