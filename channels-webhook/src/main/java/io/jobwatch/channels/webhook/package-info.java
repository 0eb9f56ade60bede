/**
 * The channel {@code webhook}: signed messages to a subscriber's own server, and the {@link
 * io.jobwatch.channels.webhook.WebhookVerifier} that such a server checks them with.
 */
@NullMarked
package io.jobwatch.channels.webhook;

import org.jspecify.annotations.NullMarked;
