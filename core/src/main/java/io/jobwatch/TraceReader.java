package io.jobwatch;

import io.jobwatch.match.CriteriaExplainer;
import io.jobwatch.match.Explanation;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Digest;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is known of an alert and a posting. */
final class TraceReader {

  private static final int MOST_DELIVERIES = 1_000;

  private TraceReader() {}

  static Trace read(Stores stores, String alertId, String postingUid, Instant now) {
    Optional<Alert> alert = stores.alerts().find(alertId);
    Optional<JobPosting> posting = stores.postings().find(postingUid);
    Match match = stores.matches().find(alertId, postingUid).orElse(null);
    List<LedgerEntry> told = alert.map(one -> history(stores, one, postingUid)).orElse(List.of());
    List<TracedDelivery> deliveries = deliveries(stores.deliveries(), told, postingUid);
    String digest = digest(stores, told, postingUid);
    if (alert.isEmpty() || posting.isEmpty()) {
      String missing =
          alert.isEmpty()
              ? "There is no alert '" + alertId + "'."
              : "There is no posting '" + postingUid + "'.";
      return new Trace(
          alertId, postingUid, Trace.Stage.ABSENT, missing, null, match, told, deliveries);
    }
    Explanation explanation = CriteriaExplainer.explain(alert.get().criteria(), posting.get(), now);
    String closed = closed(stores, alert.get(), posting.get());
    TraceEnd end = TraceEnd.of(alertId, closed, explanation, match, told, deliveries, digest);
    return new Trace(
        alertId, postingUid, end.stage(), end.summary(), explanation, match, told, deliveries);
  }

  private static List<LedgerEntry> history(Stores stores, Alert alert, String postingUid) {
    return stores.ledger().history(alert.subscriberId(), List.of(postingUid));
  }

  /** Why the pair is not matched at all now; an empty text if it is. */
  private static String closed(Stores stores, Alert alert, JobPosting posting) {
    if (posting.status() != PostingStatus.ACTIVE) {
      return "the posting is closed";
    }
    if (!alert.active()) {
      return "the alert is not active";
    }
    boolean active =
        stores.subscribers().find(List.of(alert.subscriberId())).stream()
            .anyMatch(Subscriber::active);
    return active ? "" : "the subscriber is not active";
  }

  /**
   * The deliveries that carry the posting. The ledger names one notification, and there is one more
   * for each message with other matches over a route that takes another number of them at once, all
   * made at the same moment.
   */
  private static List<TracedDelivery> deliveries(
      DeliveryStore store, List<LedgerEntry> told, String postingUid) {
    if (told.isEmpty()) {
      return List.of();
    }
    String subscriberId = told.get(0).subscriberId();
    List<Delivery> created =
        Stream.concat(
                store
                    .notifications(told.stream().map(LedgerEntry::notificationId).toList())
                    .stream()
                    .map(Notification::createdAt)
                    .distinct()
                    .flatMap(moment -> store.created(subscriberId, moment).stream()),
                ofDigests(store, told))
            .distinct()
            .toList();
    Map<String, String> alertIds =
        store
            .notifications(created.stream().map(Delivery::notificationId).distinct().toList())
            .stream()
            .filter(one -> carries(one, postingUid))
            .collect(Collectors.toMap(Notification::id, one -> alertId(one, postingUid)));
    return created.stream()
        .filter(delivery -> alertIds.containsKey(delivery.notificationId()))
        .sorted(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id))
        .map(
            delivery ->
                new TracedDelivery(
                    Objects.requireNonNull(alertIds.get(delivery.notificationId())),
                    delivery,
                    store.attempts(delivery.id())))
        .toList();
  }

  /** What was told with digests was queued later than it was noted, under another id. */
  private static Stream<Delivery> ofDigests(DeliveryStore store, List<LedgerEntry> told) {
    return told.stream()
        .filter(entry -> store.notifications(List.of(entry.notificationId())).isEmpty())
        .findFirst()
        .map(
            entry ->
                store.of(entry.subscriberId(), MOST_DELIVERIES).stream()
                    .filter(delivery -> !delivery.createdAt().isBefore(entry.at())))
        .orElse(Stream.empty());
  }

  /** Where the posting waits to be told, in words; an empty text if it does not. */
  private static String digest(Stores stores, List<LedgerEntry> told, String postingUid) {
    return told.stream()
        .findFirst()
        .flatMap(
            entry ->
                stores.digests().of(entry.subscriberId()).stream()
                    .filter(digest -> carries(stores, digest, postingUid))
                    .findFirst())
        .map(digest -> "it waits in the digest of " + digest.dueAt())
        .orElse("");
  }

  private static boolean carries(Stores stores, Digest digest, String postingUid) {
    return stores.digests().matches(List.of(digest.id())).stream()
        .anyMatch(match -> match.item().postingUid().equals(postingUid));
  }

  private static boolean carries(Notification notification, String postingUid) {
    return notification.items().stream().anyMatch(item -> item.postingUid().equals(postingUid));
  }

  private static String alertId(Notification notification, String postingUid) {
    return notification.items().stream()
        .filter(item -> item.postingUid().equals(postingUid))
        .findFirst()
        .orElseThrow()
        .alertId();
  }
}
