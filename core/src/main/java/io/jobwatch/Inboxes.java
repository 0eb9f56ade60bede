package io.jobwatch;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
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
   * @return the latest 1,000 at most, latest first
   */
  public List<InboxMessage> all(String subscriberId) {
    return storage.transaction(stores -> stores.inbox().list(subscriberId, false, LIMIT));
  }

  /**
   * A subscriber's messages that were not read yet.
   *
   * @param subscriberId the subscriber's id
   * @return the latest 1,000 at most, latest first
   */
  public List<InboxMessage> unread(String subscriberId) {
    return storage.transaction(stores -> stores.inbox().list(subscriberId, true, LIMIT));
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
   * A subscriber's messages, page by page.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the messages, latest first
   */
  public Page<InboxMessage> page(String subscriberId, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores -> stores.inbox().pageOfSubscriber(subscriberId, after, limit));
  }
}
