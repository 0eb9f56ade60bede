/** Postings and alerts to measure with. */
@NullMarked
package io.jobwatch.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
