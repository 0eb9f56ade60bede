package io.jobwatch.deliver;

import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.channel.MessageItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a notification is still worth telling: the matches of alerts that are there and active,
 * whose postings are open and not snoozed.
 *
 * @param items the matches, best first
 * @param alerts the alerts they are of, that of the best match first
 * @param untold the matches that are left out because their postings are closed or cannot be read
 * @param unreadable whether one is left out because its alert or posting cannot be read
 * @param obstacle why the best of the others is not told; empty if there is no other
 */
record CurrentItems(
    List<MessageItem> items,
    List<Alert> alerts,
    List<NotificationItem> untold,
    boolean unreadable,
    String obstacle) {

  private static final String CLOSED = "its postings are closed";
  private static final String UNREADABLE = "its alert or posting cannot be read";

  static CurrentItems of(StoredMessages stored, Notification notification) {
    List<MessageItem> items = new ArrayList<>();
    Map<String, Alert> alerts = new LinkedHashMap<>();
    List<NotificationItem> untold = new ArrayList<>();
    boolean unreadable = false;
    String obstacle = "";
    for (NotificationItem item : notification.items()) {
      Alert alert = stored.alert(item);
      JobPosting posting = stored.posting(item);
      String why = obstacle(stored, item, alert, posting);
      if (alert != null && posting != null && why.isEmpty()) {
        items.add(new MessageItem(posting, item.verdict(), alert.id(), alert.name(), item.event()));
        alerts.put(alert.id(), alert);
      } else {
        obstacle = obstacle.isEmpty() ? why : obstacle;
      }
      unreadable |= why.equals(UNREADABLE);
      if (why.equals(CLOSED) || stored.postingUnreadable(item)) {
        untold.add(item);
      }
    }
    return new CurrentItems(items, List.copyOf(alerts.values()), untold, unreadable, obstacle);
  }

  private static String obstacle(
      StoredMessages stored,
      NotificationItem item,
      @Nullable Alert alert,
      @Nullable JobPosting posting) {
    if (stored.unreadable(item)) {
      return UNREADABLE;
    }
    if (alert == null) {
      return "the alert was deleted";
    }
    if (posting == null) {
      return "its postings are gone";
    }
    if (!alert.active()) {
      return "the alert is not active";
    }
    return posting.status() == PostingStatus.ACTIVE
        ? stored.snoozes().reason(alert.subscriberId(), alert.id(), posting)
        : CLOSED;
  }
}
