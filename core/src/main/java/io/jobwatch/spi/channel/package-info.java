/**
 * Channels: plugins that hand one message to one destination. Start at {@link
 * io.jobwatch.spi.channel.NotificationChannelProvider}.
 */
@NullMarked
package io.jobwatch.spi.channel;

import org.jspecify.annotations.NullMarked;
