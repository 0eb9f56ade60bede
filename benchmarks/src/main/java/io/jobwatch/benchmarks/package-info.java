/** Measurements with JMH. */
@NullMarked
package io.jobwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
