package io.jobwatch.testkit.storage;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.LeasedDelivery;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Plain records for tests that care for little of what is in them. */
final class StorageRecords {

  static final Verdict.Scored FITS =
      new Verdict.Scored(80, Priority.NORMAL, List.of(), List.of(), List.of());

  private StorageRecords() {}

  static JobPosting posting(String scraper, String board, String externalId) {
    PostingContent content = PostingContent.builder("Engineer", "Acme").build();
    return JobPosting.first(
        new PostingKey(PluginId.of(scraper), board, externalId), content, StoreContract.NOW);
  }

  static JobPosting posting(String externalId) {
    return posting("lever", "acme", externalId);
  }

  static PostingChange added(JobPosting posting) {
    return new PostingChange(ChangeKind.NEW, posting, Set.of(), StoreContract.NOW);
  }

  static Alert alert(String subscriberId, String name) {
    return Alert.named(name).forSubscriber(subscriberId).criteria(Criteria.everything());
  }

  static Match match(Alert alert, JobPosting posting, MatchOutcome outcome, Instant at) {
    return new Match(alert.id(), posting.uid(), ChangeKind.NEW, FITS, outcome, "score 80", at);
  }

  static LedgerEntry entry(String subscriberId, String postingUid, int sequence) {
    return new LedgerEntry(
        subscriberId,
        postingUid,
        sequence,
        subscriberId + "/java",
        EventType.NEW_MATCH,
        "0".repeat(64),
        80,
        "notification-" + sequence,
        StoreContract.NOW);
  }

  static Notification notification(String id, String subscriberId, Priority priority, Instant at) {
    return new Notification(
        id,
        subscriberId,
        priority,
        List.of(
            new NotificationItem(
                subscriberId + "/java", posting("1").uid(), EventType.NEW_MATCH, FITS)),
        null,
        at);
  }

  /** The notification that a delivery is for. */
  static Notification notificationOf(Delivery delivery) {
    return notification(
        delivery.notificationId(),
        delivery.subscriberId(),
        delivery.priority(),
        delivery.createdAt());
  }

  /** A delivery that waits from the moment it was made, on a route that no other one takes. */
  static Delivery delivery(String id, String subscriberId, Priority priority, Instant due) {
    return delivery(id, subscriberId, priority, due, Route.of("webhook", "https://" + id));
  }

  static Delivery delivery(
      String id, String subscriberId, Priority priority, Instant due, Route route) {
    return Delivery.pending(id, notification("of-" + id, subscriberId, priority, due), route);
  }

  /** An attempt as whoever comes with it when the lease is somebody else's. */
  static List<LeasedDelivery> late(Attempt attempt) {
    Delivery delivery = delivery(attempt.deliveryId(), "ada", Priority.LOW, attempt.startedAt());
    return List.of(new LeasedDelivery(delivery, "late", attempt));
  }
}
