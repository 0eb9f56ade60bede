package io.jobwatch.channels.email;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to get no more mail, out of a token that is valid.
 *
 * @param subscriberId who wants no more
 * @param alertId the alert that it is about, or {@code null} for all mail
 */
public record Unsubscribe(String subscriberId, @Nullable String alertId) {}
