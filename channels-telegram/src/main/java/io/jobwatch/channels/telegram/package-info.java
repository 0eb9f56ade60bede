/** The channel {@code telegram}: a bot writes to a Telegram chat. */
@NullMarked
package io.jobwatch.channels.telegram;

import org.jspecify.annotations.NullMarked;
