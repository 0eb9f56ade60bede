/**
 * HTTP as plugins see it: a call is a value, and so is whatever becomes of it. Which client is
 * behind it, and its limits, are not a plugin's concern.
 */
@NullMarked
package io.jobwatch.spi.http;

import org.jspecify.annotations.NullMarked;
