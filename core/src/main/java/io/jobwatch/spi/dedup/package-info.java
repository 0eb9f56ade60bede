/**
 * Dedup strategies: plugins that decide, from what a subscriber was told before, whether one more
 * message may be sent. Start at {@link io.jobwatch.spi.dedup.DedupStrategyProvider}.
 */
@NullMarked
package io.jobwatch.spi.dedup;

import org.jspecify.annotations.NullMarked;
