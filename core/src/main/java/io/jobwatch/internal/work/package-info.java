/** Work that is done by more than one thread. Not for use from outside. */
@NullMarked
package io.jobwatch.internal.work;

import org.jspecify.annotations.NullMarked;
