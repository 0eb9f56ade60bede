/** Measures the path of a posting from ingest to delivery, beside peers on the same database. */
@org.jspecify.annotations.NullMarked
package io.jobwatch.benchmarks.path;
