/** The discord placeholder. */
@NullMarked
package io.jobwatch.channels.discord;

import org.jspecify.annotations.NullMarked;
