package io.jobwatch.model;

import java.time.Instant;

/**
 * A destination that said it is gone, and is not used for this subscriber any more.
 *
 * @param subscriberId whose destination it was
 * @param destination the destination
 * @param reason what it said
 * @param at when
 */
public record DisabledDestination(
    String subscriberId, Destination destination, String reason, Instant at) {}
