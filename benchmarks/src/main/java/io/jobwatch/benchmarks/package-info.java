/** Measurements: parts with JMH, and programs that compare Jobwatch side by side with others. */
@NullMarked
package io.jobwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
