package io.jobwatch.benchmarks.faults;

/**
 * One message that the receiver was sent.
 *
 * @param id the delivery's id
 * @param run the process that sent it
 * @param hash what the body is, told apart from others by SHA-256
 * @param body the body
 * @param dripped whether its answer never comes to an end
 * @param nanos when, by the parent's {@link System#nanoTime()}
 */
record Send(String id, String run, String hash, String body, boolean dripped, long nanos) {}
