/** The storage that keeps everything in memory. */
@NullMarked
package io.jobwatch.internal.memory;

import org.jspecify.annotations.NullMarked;
