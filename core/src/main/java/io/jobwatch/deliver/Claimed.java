package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.spi.storage.Lease;

/**
 * A delivery that was claimed.
 *
 * @param delivery the delivery, leased
 * @param lease its lease
 * @param turn what it has taken of the limits
 */
record Claimed(Delivery delivery, Lease lease, Turn turn) {}
