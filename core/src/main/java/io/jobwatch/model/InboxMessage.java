package io.jobwatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a subscriber's in-app inbox. The delivery that brought it tells which alert and
 * which postings it is about: while {@code jobwatch.outbox().find(message.id())} has it, its {@link
 * Delivery#notificationId()} leads by {@code outbox().notification} to a {@link Notification} with
 * their ids.
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
