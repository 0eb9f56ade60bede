package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class InboxStoreContract extends StoreContract {

  private static final InboxMessage FIRST = message("m1", "ada", 0);
  private static final InboxMessage SECOND = message("m2", "ada", 10);
  private static final InboxMessage THIRD = message("m3", "ada", 20);
  private static final InboxMessage OTHER = message("m4", "bob", 30);

  InboxStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @BeforeEach
  final void saveSubscribers() {
    List.of("ada", "bob").forEach(id -> stores.subscribers().save(Subscriber.of(id)));
  }

  @Test
  @DisplayName("takes no message for a subscriber who is not there")
  final void takesNothingForAStranger() {
    add(message("m5", "eve", 0));

    assertThat(list("eve", false, 10)).isEmpty();
  }

  @Test
  @DisplayName("gives a subscriber's messages, latest first")
  final void givesMessagesLatestFirst() {
    add(SECOND, OTHER, THIRD, FIRST);

    assertThat(list("ada", false, 10)).containsExactly(THIRD, SECOND, FIRST);
    assertThat(list("ada", false, 2)).containsExactly(THIRD, SECOND);
    assertThat(list("bob", true, 10)).containsExactly(OTHER);
    assertThat(list("eve", false, 10)).isEmpty();
  }

  @Test
  @DisplayName("leaves a message alone whose id is there already")
  final void leavesAMessageAlone() {
    add(FIRST);
    markRead("ada", "m1", 60);
    add(new InboxMessage("m1", "ada", "Another", "text", Priority.LOW, at(90), null));

    assertThat(list("ada", false, 10)).containsExactly(read(FIRST, 60));
  }

  @Test
  @DisplayName("marks a message as read, once")
  final void marksAMessageAsRead() {
    add(FIRST, SECOND);

    assertThat(markRead("ada", "m1", 60)).isTrue();
    assertThat(markRead("ada", "m1", 90)).isFalse();

    assertThat(list("ada", false, 10)).containsExactly(SECOND, read(FIRST, 60));
    assertThat(list("ada", true, 10)).containsExactly(SECOND);
  }

  @Test
  @DisplayName("looks for unread messages behind many that were read")
  final void looksBehindReadMessages() {
    add(FIRST, SECOND, THIRD);
    markRead("ada", "m2", 60);
    markRead("ada", "m3", 60);

    assertThat(list("ada", true, 1)).containsExactly(FIRST);
  }

  @Test
  @DisplayName("marks nothing in another's inbox, and nothing that is not there")
  final void marksNothingElsewhere() {
    add(FIRST);

    assertThat(markRead("bob", "m1", 60)).isFalse();
    assertThat(markRead("ada", "m9", 60)).isFalse();
    assertThat(list("ada", true, 10)).containsExactly(FIRST);
  }

  @Test
  @DisplayName("marks everything as read that was received up to a moment, and nobody else's")
  final void marksAllAsRead() {
    add(FIRST, SECOND, THIRD, OTHER);
    markRead("ada", "m1", 60);

    assertThat(stores.inbox().markAllRead("ada", SECOND.receivedAt(), at(90))).isEqualTo(1);
    assertThat(stores.inbox().markAllRead("ada", SECOND.receivedAt(), at(91))).isZero();

    assertThat(list("ada", false, 10)).containsExactly(THIRD, read(SECOND, 90), read(FIRST, 60));
    assertThat(list("bob", true, 10)).containsExactly(OTHER);
  }

  @Test
  @DisplayName("counts what was not read yet")
  final void countsUnreadMessages() {
    add(FIRST, SECOND, THIRD, OTHER);
    markRead("ada", "m2", 60);

    assertThat(stores.inbox().unreadCount("ada")).isEqualTo(2);
    assertThat(stores.inbox().unreadCount("eve")).isZero();
  }

  @Test
  @DisplayName("deletes a message of its own subscriber, once")
  final void deletesAMessage() {
    add(FIRST, SECOND);
    markRead("ada", "m1", 60);

    assertThat(stores.inbox().delete("bob", "m1")).isFalse();
    assertThat(stores.inbox().delete("ada", "m9")).isFalse();
    assertThat(stores.inbox().delete("ada", "m1")).isTrue();
    assertThat(stores.inbox().delete("ada", "m1")).isFalse();

    assertThat(list("ada", false, 10)).containsExactly(SECOND);
  }

  private void add(InboxMessage... messages) {
    List.of(messages).forEach(stores.inbox()::add);
  }

  private List<InboxMessage> list(String subscriberId, boolean unreadOnly, int limit) {
    return stores.inbox().list(subscriberId, unreadOnly, limit);
  }

  private boolean markRead(String subscriberId, String id, int second) {
    return stores.inbox().markRead(subscriberId, id, at(second));
  }

  private static InboxMessage message(String id, String subscriberId, int second) {
    return new InboxMessage(
        id, subscriberId, "3 new jobs", "Engineer", Priority.NORMAL, at(second), null);
  }

  private static InboxMessage read(InboxMessage message, int second) {
    return new InboxMessage(
        message.id(),
        message.subscriberId(),
        message.subject(),
        message.body(),
        message.priority(),
        message.receivedAt(),
        at(second));
  }
}
