package io.jobwatch.model;

import java.time.Instant;

/**
 * One attempt of a delivery, for the audit.
 *
 * @param deliveryId the delivery
 * @param number the how-many-th attempt of the delivery, from 1, over all destinations
 * @param channel the channel used
 * @param result the result's {@link DeliveryResult#kind()}
 * @param detail what happened, without secrets
 * @param startedAt when it began
 * @param finishedAt when it ended
 */
public record Attempt(
    String deliveryId,
    int number,
    PluginId channel,
    String result,
    String detail,
    Instant startedAt,
    Instant finishedAt) {}
