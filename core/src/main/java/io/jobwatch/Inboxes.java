package io.jobwatch;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The in-app inboxes in the storage. Safe for use by several threads at once. */
public final class Inboxes {

  private static final int LIMIT = 1_000;

  private final Storage storage;
  private final Clock clock;

  Inboxes(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * A subscriber's messages.
   *
   * @param subscriberId the subscriber's id
   * @return the latest 1,000 at most, latest first; {@link #page} has all
   */
  public List<InboxMessage> all(String subscriberId) {
    return storage.transaction(stores -> stores.inbox().list(subscriberId, false, LIMIT));
  }

  /**
   * A subscriber's messages that were not read yet.
   *
   * @param subscriberId the subscriber's id
   * @return the latest 1,000 at most, latest first; {@link #unread(String, PageCursor, int)} has
   *     all, and {@link #unreadCount} how many there are
   */
  public List<InboxMessage> unread(String subscriberId) {
    return storage.transaction(stores -> stores.inbox().list(subscriberId, true, LIMIT));
  }

  /**
   * A subscriber's messages that were not read yet, page by page.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the messages, latest first
   */
  public Page<InboxMessage> unread(String subscriberId, @Nullable PageCursor after, int limit) {
    return page(subscriberId, true, after, limit);
  }

  /**
   * How many of a subscriber's messages were not read yet.
   *
   * @param subscriberId the subscriber's id
   * @return the number, however large; 0 for a subscriber who is not there
   */
  public long unreadCount(String subscriberId) {
    return storage.transaction(stores -> stores.inbox().unreadCount(subscriberId));
  }

  /**
   * Marks a message as read.
   *
   * @param subscriberId whose inbox it is in
   * @param id the message's id
   * @return whether it was there and unread
   */
  public boolean markRead(String subscriberId, String id) {
    return storage.transaction(
        stores -> stores.inbox().markRead(subscriberId, id, clock.instant()));
  }

  /**
   * Marks as read everything that was received up to a moment, so that what comes in while a page
   * is looked at stays unread.
   *
   * @param subscriberId whose inbox it is
   * @param until when the latest message that was shown was received, see {@link
   *     InboxMessage#receivedAt()}
   * @return how many messages were unread until now
   */
  public int markAllRead(String subscriberId, Instant until) {
    return storage.transaction(
        stores -> stores.inbox().markAllRead(subscriberId, until, clock.instant()));
  }

  /**
   * Removes a message, read or not. What it tells stays told.
   *
   * @param subscriberId whose inbox it is in
   * @param id the message's id
   * @return whether it was there
   */
  public boolean delete(String subscriberId, String id) {
    return storage.transaction(stores -> stores.inbox().delete(subscriberId, id));
  }

  /**
   * A subscriber's messages, page by page.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the messages, latest first
   */
  public Page<InboxMessage> page(String subscriberId, @Nullable PageCursor after, int limit) {
    return page(subscriberId, false, after, limit);
  }

  private Page<InboxMessage> page(
      String subscriberId, boolean unreadOnly, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores -> stores.inbox().pageOfSubscriber(subscriberId, unreadOnly, after, limit));
  }
}
