package io.jobwatch.spi.channel;

import io.jobwatch.model.EventType;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One message for one destination. All texts in it are plain and come from strangers: a channel
 * escapes them for its own format.
 *
 * @param deliveryId the idempotency key: the same each time this message is handed over, on
 *     whichever channel
 * @param address the destination's address, in the channel's form
 * @param subscriber who is told
 * @param alertId the id of the best match's alert; empty with a report
 * @param alertName what the subscriber calls the alerts of the matches, such as {@code Java in
 *     Berlin, Kotlin in Rome and 2 more}; empty with a report
 * @param event why the subscriber is told: what all matches have in common, and {@link
 *     EventType#NEW_MATCH} if they are of several kinds
 * @param priority how much it matters
 * @param items the matches, best first; at most the channel's capacity, and none exactly if there
 *     is a report
 * @param notice something the subscriber should know besides, such as a destination that was
 *     disabled; or {@code null}
 * @param report what an operator is told in place of matches, or {@code null}
 * @param test whether it is a {@linkplain TestMessage test message}; a channel leaves out of it
 *     whatever acts for the subscriber, such as a link to unsubscribe, since it may go to the
 *     address of somebody else
 * @param createdAt when the notification was made
 */
public record OutgoingMessage(
    String deliveryId,
    String address,
    Subscriber subscriber,
    String alertId,
    String alertName,
    EventType event,
    Priority priority,
    List<MessageItem> items,
    @Nullable String notice,
    @Nullable OperatorReport report,
    boolean test,
    Instant createdAt) {

  /** Copies the items. */
  public OutgoingMessage {
    items = List.copyOf(items);
  }

  /**
   * A message about matches that is no test.
   *
   * @param deliveryId the idempotency key
   * @param address the destination's address, in the channel's form
   * @param subscriber who is told
   * @param alertId the id of the best match's alert
   * @param alertName what the subscriber calls the alerts of the matches
   * @param event why the subscriber is told, of all matches
   * @param priority how much it matters
   * @param items the matches, best first, at least one
   * @param notice something the subscriber should know besides, or {@code null}
   * @param createdAt when the notification was made
   */
  public OutgoingMessage(
      String deliveryId,
      String address,
      Subscriber subscriber,
      String alertId,
      String alertName,
      EventType event,
      Priority priority,
      List<MessageItem> items,
      @Nullable String notice,
      Instant createdAt) {
    this(
        deliveryId,
        address,
        subscriber,
        alertId,
        alertName,
        event,
        priority,
        items,
        notice,
        null,
        false,
        createdAt);
  }

  /**
   * One line that says what the message is about.
   *
   * @return such as {@code [3 New Jobs] Your Job Alert: Java in Berlin}, with {@code Jobs} where
   *     the matches are of several kinds; the report's own subject if there is one
   */
  public String subject() {
    if (report != null) {
      return report.subject();
    }
    String kind =
        differs(MessageItem::event)
            ? "Job"
            : switch (event) {
              case SCORE_IMPROVED -> "Better Match";
              case STATUS_CHANGED -> "Reopened Job";
              default -> "New Job";
            };
    String plural = items.size() == 1 ? kind : kind.endsWith("h") ? kind + "es" : kind + "s";
    return "[" + items.size() + " " + plural + "] Your Job Alert: " + alertName;
  }

  /**
   * What sets a match apart from others of this message: why the subscriber is told of it, where
   * that is not the same for all, and the name of its alert, where there are several.
   *
   * @param item one of the matches
   * @return such as {@code Open again · Alert: Kotlin in Rome}; empty if nothing does
   */
  public String distinction(MessageItem item) {
    List<String> parts = new ArrayList<>();
    if (differs(MessageItem::event)) {
      parts.add(
          switch (item.event()) {
            case SCORE_IMPROVED -> "Better match";
            case STATUS_CHANGED -> "Open again";
            default -> "New";
          });
    }
    if (differs(MessageItem::alertId)) {
      parts.add("Alert: " + item.alertName());
    }
    return String.join(" · ", parts);
  }

  private boolean differs(Function<MessageItem, Object> part) {
    return items.stream().map(part).distinct().count() > 1;
  }
}
