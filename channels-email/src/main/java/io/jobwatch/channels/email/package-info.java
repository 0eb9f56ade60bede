/**
 * The channel {@code email}: one mail per message, over SMTP. Chosen by its id; {@link
 * io.jobwatch.channels.email.EmailChannelProvider} lists its options.
 */
@NullMarked
package io.jobwatch.channels.email;

import org.jspecify.annotations.NullMarked;
