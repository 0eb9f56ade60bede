package io.jobwatch.docs.snippets;

import io.jobwatch.Inboxes;
import io.jobwatch.Jobwatch;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.List;

final class InboxSnippets {

  private InboxSnippets() {}

  static String page(Jobwatch jobwatch, String user) {
    // tag::page
    Inboxes inboxes = jobwatch.inboxes();
    long badge = inboxes.unreadCount(user);
    Page<InboxMessage> page = inboxes.unread(user, null, 20);
    page.items().forEach(message -> System.out.println(message.subject()));
    PageCursor next = page.next(); // its text() goes into the address of the next page
    if (!page.items().isEmpty()) {
      inboxes.markAllRead(user, page.items().get(0).receivedAt());
    }
    // end::page
    return badge + " unread, then " + next;
  }

  static List<NotificationItem> jobs(Jobwatch jobwatch, InboxMessage message) {
    // tag::jobs
    List<NotificationItem> jobs =
        jobwatch
            .outbox()
            .find(message.id())
            .flatMap(delivery -> jobwatch.outbox().notification(delivery.notificationId()))
            .map(Notification::items)
            .orElse(List.of());
    // end::jobs
    return jobs;
  }
}
