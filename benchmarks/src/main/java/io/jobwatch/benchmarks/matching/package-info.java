/** The comparison of matching engines. */
@NullMarked
package io.jobwatch.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
