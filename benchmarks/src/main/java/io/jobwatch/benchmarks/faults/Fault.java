package io.jobwatch.benchmarks.faults;

import java.util.Set;

/**
 * Something that was broken.
 *
 * @param nanos when
 * @param run the process that was broken; empty if it was the database
 * @param underWay the deliveries that it had sent and not confirmed, if that cannot be told
 *     afterwards
 * @param bound how many sends may have been under way
 */
record Fault(long nanos, String run, Set<String> underWay, int bound) {}
