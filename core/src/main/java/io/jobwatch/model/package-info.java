/**
 * The vocabulary of Jobwatch as immutable values: postings, alerts, matches, notifications and
 * deliveries.
 *
 * <p>Everything here depends on the JDK only, is safe to share between threads, and refuses invalid
 * values in its constructor with an {@link IllegalArgumentException} that names the value.
 */
@NullMarked
package io.jobwatch.model;

import org.jspecify.annotations.NullMarked;
