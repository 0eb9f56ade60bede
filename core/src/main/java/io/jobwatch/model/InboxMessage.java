package io.jobwatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a subscriber's in-app inbox.
 *
 * @param id the id of the delivery that brought it
 * @param subscriberId whose inbox it is in
 * @param subject one line of plain text
 * @param body plain text
 * @param priority how much it matters
 * @param receivedAt when it arrived
 * @param readAt when it was read, or {@code null} while it is unread
 */
public record InboxMessage(
    String id,
    String subscriberId,
    String subject,
    String body,
    Priority priority,
    Instant receivedAt,
    @Nullable Instant readAt) {}
