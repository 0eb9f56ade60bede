package io.jobwatch;

/**
 * How a Jobwatch looks after itself.
 *
 * @param retention how long what is stored is kept
 * @param brokenAfter after how many failed fetches in a row a source counts as broken
 */
record Upkeep(RetentionSettings retention, int brokenAfter) {}
