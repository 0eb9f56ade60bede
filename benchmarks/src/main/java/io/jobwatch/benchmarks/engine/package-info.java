/** The engines that are compared, each matching the same postings with the same alerts. */
@NullMarked
package io.jobwatch.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
