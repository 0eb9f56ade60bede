/**
 * The dedup strategies that Jobwatch ships: {@code content-aware}, {@code once} and {@code ttl}.
 * Start at {@link io.jobwatch.dedup.DedupStrategies}.
 */
@NullMarked
package io.jobwatch.dedup;

import org.jspecify.annotations.NullMarked;
