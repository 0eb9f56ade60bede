/** The webhook placeholder. */
@NullMarked
package io.jobwatch.channels.webhook;

import org.jspecify.annotations.NullMarked;
