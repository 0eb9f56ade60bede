/** Measures the preview of an alert over many stored postings. */
@NullMarked
package io.jobwatch.benchmarks.preview;

import org.jspecify.annotations.NullMarked;
