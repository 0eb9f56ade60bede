package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import java.time.Instant;

/**
 * A delivery that was claimed, with what was put together for it.
 *
 * @param delivery the delivery, leased
 * @param token the token of its lease
 * @param leasedUntil when its lease ends
 * @param assembled the message, or why there is none
 * @param attemptsBefore how many attempts it had before, over all destinations
 */
record Prepared(
    Delivery delivery,
    String token,
    Instant leasedUntil,
    Assembled assembled,
    int attemptsBefore) {}
