/** The channel {@code discord}: posts to a Discord channel through one of its webhooks. */
@NullMarked
package io.jobwatch.channels.discord;

import org.jspecify.annotations.NullMarked;
