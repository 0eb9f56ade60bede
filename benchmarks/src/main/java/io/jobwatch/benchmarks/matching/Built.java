package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.Engine;
import java.util.function.Supplier;

/**
 * What building an engine took.
 *
 * @param again builds it once more
 * @param name the engine with its settings
 * @param alerts how many alerts it has
 * @param nanos how long it took to take in the alerts, without making them, in nanoseconds
 * @param bytes what it takes of the heap with its alerts, in bytes
 */
record Built(Supplier<Engine> again, String name, int alerts, long nanos, long bytes) {}
