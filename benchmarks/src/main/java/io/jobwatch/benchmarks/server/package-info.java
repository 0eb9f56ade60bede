/** The databases that measurements and the fault harness run on. */
@org.jspecify.annotations.NullMarked
package io.jobwatch.benchmarks.server;
