package io.jobwatch.spi.storage;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.channel.Inbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the in-app inboxes. */
public interface InboxStore extends Inbox {

  /**
   * A subscriber's messages.
   *
   * @param subscriberId the subscriber's id
   * @param unreadOnly whether to leave out those that were read
   * @param limit the most messages to give
   * @return the messages, latest first
   */
  List<InboxMessage> list(String subscriberId, boolean unreadOnly, int limit);

  /**
   * Marks a message as read.
   *
   * @param subscriberId whose inbox it is in
   * @param id the message's id
   * @param at when
   * @return whether it was there and unread
   */
  boolean markRead(String subscriberId, String id, Instant at);

  /**
   * A subscriber's messages.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the messages, latest first
   */
  Page<InboxMessage> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit);
}
