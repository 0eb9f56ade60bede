package io.jobwatch.spi.channel;

import io.jobwatch.model.InboxMessage;

/** The way into the subscribers' in-app inboxes. Safe for use by several threads at once. */
@FunctionalInterface
public interface Inbox {

  /**
   * Puts a message into its subscriber's inbox; a message whose id is there already is left alone,
   * and one for a subscriber who is not there, as one who was removed may be, is passed over.
   *
   * @param message the message
   */
  void add(InboxMessage message);
}
