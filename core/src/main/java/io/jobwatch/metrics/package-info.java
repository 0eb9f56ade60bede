/**
 * Meters of a Jobwatch for the host's Micrometer registry. The only package that needs Micrometer,
 * which a host that does not use it can do without.
 */
@NullMarked
package io.jobwatch.metrics;

import org.jspecify.annotations.NullMarked;
