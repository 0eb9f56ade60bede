package io.jobwatch.internal.memory;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.InboxStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryInboxStore(
    Table<String, InboxMessage> messages, Table<String, Subscriber> subscribers)
    implements InboxStore {

  @Override
  public void add(InboxMessage message) {
    RowTexts.check(message);
    if (messages.find(message.id()).isEmpty()
        && subscribers.find(message.subscriberId()).isPresent()) {
      messages.put(message.id(), message);
    }
  }

  @Override
  public List<InboxMessage> list(String subscriberId, boolean unreadOnly, int limit) {
    return messages
        .all()
        .filter(message -> message.subscriberId().equals(subscriberId))
        .filter(message -> !unreadOnly || message.readAt() == null)
        .sorted(Comparator.comparing(InboxMessage::receivedAt).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public boolean markRead(String subscriberId, String id, Instant at) {
    Optional<InboxMessage> unread =
        messages
            .find(id)
            .filter(message -> message.subscriberId().equals(subscriberId))
            .filter(message -> message.readAt() == null);
    unread.ifPresent(message -> messages.put(id, read(message, at)));
    return unread.isPresent();
  }

  private static InboxMessage read(InboxMessage message, Instant at) {
    return new InboxMessage(
        message.id(),
        message.subscriberId(),
        message.subject(),
        message.body(),
        message.priority(),
        message.receivedAt(),
        at);
  }

  @Override
  public Page<InboxMessage> pageOfSubscriber(
      String subscriberId, @Nullable PageCursor after, int limit) {
    return Places.newestFirst(
        messages.all().filter(message -> message.subscriberId().equals(subscriberId)),
        message -> new PageCursor(message.receivedAt(), message.id()),
        after,
        limit);
  }
}
