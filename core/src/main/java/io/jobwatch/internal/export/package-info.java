/** Writes everything that is stored of a subscriber as one JSON document. */
@NullMarked
package io.jobwatch.internal.export;

import org.jspecify.annotations.NullMarked;
