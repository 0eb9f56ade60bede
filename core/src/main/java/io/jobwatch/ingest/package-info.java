/**
 * The stage that compares what a source lists with what is stored, and stores what it finds to be
 * new, changed, reopened, filled or expired.
 */
@NullMarked
package io.jobwatch.ingest;

import org.jspecify.annotations.NullMarked;
