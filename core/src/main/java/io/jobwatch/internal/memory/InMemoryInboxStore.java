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
import java.util.stream.Stream;
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
    return of(subscriberId, unreadOnly)
        .sorted(Comparator.comparing(InboxMessage::receivedAt).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public boolean markRead(String subscriberId, String id, Instant at) {
    Optional<InboxMessage> unread =
        find(subscriberId, id).filter(message -> message.readAt() == null);
    unread.ifPresent(message -> messages.put(id, read(message, at)));
    return unread.isPresent();
  }

  @Override
  public int markAllRead(String subscriberId, Instant until, Instant at) {
    List<InboxMessage> unread =
        of(subscriberId, true).filter(message -> !message.receivedAt().isAfter(until)).toList();
    unread.forEach(message -> messages.put(message.id(), read(message, at)));
    return unread.size();
  }

  @Override
  public boolean delete(String subscriberId, String id) {
    Optional<InboxMessage> found = find(subscriberId, id);
    found.ifPresent(message -> messages.remove(id));
    return found.isPresent();
  }

  @Override
  public long unreadCount(String subscriberId) {
    return of(subscriberId, true).count();
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
      String subscriberId, boolean unreadOnly, @Nullable PageCursor after, int limit) {
    return Places.newestFirst(
        of(subscriberId, unreadOnly),
        message -> new PageCursor(message.receivedAt(), message.id()),
        after,
        limit);
  }

  private Optional<InboxMessage> find(String subscriberId, String id) {
    return messages.find(id).filter(message -> message.subscriberId().equals(subscriberId));
  }

  private Stream<InboxMessage> of(String subscriberId, boolean unreadOnly) {
    return messages
        .all()
        .filter(message -> message.subscriberId().equals(subscriberId))
        .filter(message -> !unreadOnly || message.readAt() == null);
  }
}
