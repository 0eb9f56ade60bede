package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Page;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host's page of an inbox is made of. */
class InboxesTest {

  private final Pipeline pipeline =
      Pipeline.of(
          Subscriber.of("ada").route("in_app"),
          Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()));

  private final Inboxes inboxes = pipeline.jobwatch.inboxes();

  @BeforeEach
  void receiveThreeMessages() {
    for (int number = 1; number <= 3; number++) {
      pipeline.board.lists(job("" + number, "Job " + number));
      pipeline.runLater(Duration.ofHours(1));
    }
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void hasPagesOfWhatIsUnreadAndTheirNumber() {
    InboxMessage second = inboxes.all("ada").get(1);
    inboxes.markRead("ada", second.id());

    Page<InboxMessage> first = inboxes.unread("ada", null, 1);
    Page<InboxMessage> last = inboxes.unread("ada", first.next(), 1);

    List<InboxMessage> all = inboxes.all("ada");
    assertThat(first.items()).containsExactly(all.get(0));
    assertThat(last.items()).containsExactly(all.get(2));
    assertThat(last.next()).isNull();
    assertThat(inboxes.page("ada", null, 10).items()).hasSize(3);
    assertThat(inboxes.unreadCount("ada")).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> inboxes.unread("ada", null, 1_001));
  }

  @Test
  void marksAsReadWhatWasShownAndNotWhatCameInSince() {
    InboxMessage shown = inboxes.all("ada").get(1);
    Instant now = pipeline.clock.instant();

    assertThat(inboxes.markAllRead("ada", shown.receivedAt())).isEqualTo(2);

    assertThat(inboxes.all("ada")).extracting(InboxMessage::readAt).containsExactly(null, now, now);
    assertThat(inboxes.unreadCount("ada")).isEqualTo(1);
  }

  @Test
  void deletesAMessageWhoseJobsStayTold() {
    InboxMessage latest = inboxes.all("ada").get(0);

    assertThat(inboxes.delete("bob", latest.id())).isFalse();
    assertThat(inboxes.delete("ada", latest.id())).isTrue();

    assertThat(pipeline.runLater(Duration.ofHours(1)).notified()).isZero();
    assertThat(inboxes.all("ada")).hasSize(2).doesNotContain(latest);
  }

  @Test
  void leadsFromAMessageToItsPostings() {
    InboxMessage latest = inboxes.all("ada").get(0);

    Delivery delivery = pipeline.jobwatch.outbox().find(latest.id()).orElseThrow();
    Notification notification =
        pipeline.jobwatch.outbox().notification(delivery.notificationId()).orElseThrow();

    assertThat(notification.items())
        .extracting(NotificationItem::alertId, NotificationItem::postingUid)
        .containsExactly(tuple("ada/all", latestPosting()));
  }

  private static String latestPosting() {
    return new PostingKey(ScriptedBoard.SOURCE.scraper(), "acme", "3").uid();
  }
}
