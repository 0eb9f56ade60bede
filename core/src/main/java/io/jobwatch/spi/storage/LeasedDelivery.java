package io.jobwatch.spi.storage;

import io.jobwatch.model.Delivery;

/**
 * A delivery whose lease is to end.
 *
 * @param delivery the delivery as it is now
 * @param token the token of the lease
 */
public record LeasedDelivery(Delivery delivery, String token) {}
