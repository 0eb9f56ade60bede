package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpReply;
import java.time.Duration;

/**
 * What became of a call, and how long it took.
 *
 * @param reply the outcome
 * @param spent the time from the request to it, zero or more; no wait before the request is in it.
 *     The whole deadline where it is no use to make the call again
 */
record TimedReply(HttpReply reply, Duration spent) {}
