/** Finds plugins and chooses them by id. */
@NullMarked
package io.jobwatch.internal.plugin;

import org.jspecify.annotations.NullMarked;
