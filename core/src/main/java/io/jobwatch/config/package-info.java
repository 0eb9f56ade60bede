/** Definitions that are kept in files beside a program. */
@NullMarked
package io.jobwatch.config;

import org.jspecify.annotations.NullMarked;
