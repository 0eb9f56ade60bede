package io.jobwatch.deliver;

import io.jobwatch.internal.policy.Snoozes;
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

/**
 * What of a notification is still worth telling: the matches of alerts that are there and active,
 * whose postings are open and not snoozed.
 *
 * @param items the matches, best first
 * @param alerts the alerts they are of, that of the best match first
 * @param closed the matches that are left out because their postings are closed
 * @param obstacle why the best of the others is not told; empty if there is no other
 */
record CurrentItems(
    List<MessageItem> items, List<Alert> alerts, List<NotificationItem> closed, String obstacle) {

  private static final String CLOSED = "its postings are closed";

  static CurrentItems of(StoredMessages stored, Notification notification) {
    List<MessageItem> items = new ArrayList<>();
    Map<String, Alert> alerts = new LinkedHashMap<>();
    List<NotificationItem> closed = new ArrayList<>();
    String obstacle = "";
    for (NotificationItem item : notification.items()) {
      Alert alert = stored.alert(item);
      JobPosting posting = stored.posting(item);
      String why =
          alert == null
              ? "the alert was deleted"
              : posting == null
                  ? "its postings are gone"
                  : obstacle(alert, posting, stored.snoozes());
      if (alert != null && posting != null && why.isEmpty()) {
        items.add(new MessageItem(posting, item.verdict(), alert.id(), alert.name(), item.event()));
        alerts.put(alert.id(), alert);
      } else {
        obstacle = obstacle.isEmpty() ? why : obstacle;
      }
      if (why.equals(CLOSED)) {
        closed.add(item);
      }
    }
    return new CurrentItems(items, List.copyOf(alerts.values()), closed, obstacle);
  }

  private static String obstacle(Alert alert, JobPosting posting, Snoozes snoozes) {
    if (!alert.active()) {
      return "the alert is not active";
    }
    return posting.status() == PostingStatus.ACTIVE
        ? snoozes.reason(alert.subscriberId(), alert.id(), posting)
        : CLOSED;
  }
}
