/** Processes that measurements and the fault harness start. */
@org.jspecify.annotations.NullMarked
package io.jobwatch.benchmarks.process;
