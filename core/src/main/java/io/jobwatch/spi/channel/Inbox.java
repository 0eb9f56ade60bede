package io.jobwatch.spi.channel;

import io.jobwatch.model.InboxMessage;

/** The way into the subscribers' in-app inboxes. Safe for use by several threads at once. */
@FunctionalInterface
public interface Inbox {

  /**
   * Puts a message into its subscriber's inbox; a message whose id is there already is left alone.
   *
   * @param message the message
   */
  void add(InboxMessage message);
}
