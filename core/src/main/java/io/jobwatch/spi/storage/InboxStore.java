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
   * Marks as read what was received up to a moment; what was read before keeps its own.
   *
   * @param subscriberId whose inbox it is in
   * @param until the last moment at which a message that is marked was received
   * @param at when it is read
   * @return how many messages were there and unread
   */
  int markAllRead(String subscriberId, Instant until, Instant at);

  /**
   * Removes a message, read or not.
   *
   * @param subscriberId whose inbox it is in
   * @param id the message's id
   * @return whether it was there
   */
  boolean delete(String subscriberId, String id);

  /**
   * How many of a subscriber's messages were not read yet.
   *
   * @param subscriberId the subscriber's id
   * @return the number; 0 also for one who is not there
   */
  long unreadCount(String subscriberId);

  /**
   * A subscriber's messages, page by page.
   *
   * @param subscriberId the subscriber's id
   * @param unreadOnly whether to leave out those that were read
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the messages, latest first
   */
  Page<InboxMessage> pageOfSubscriber(
      String subscriberId, boolean unreadOnly, @Nullable PageCursor after, int limit);
}
