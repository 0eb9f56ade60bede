/** The telegram placeholder. */
@NullMarked
package io.jobwatch.channels.telegram;

import org.jspecify.annotations.NullMarked;
