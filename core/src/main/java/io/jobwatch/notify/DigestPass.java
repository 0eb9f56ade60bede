package io.jobwatch.notify;

import io.jobwatch.internal.policy.Snoozes;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes notifications of the matches in some digests: one for each set of routes, whichever alerts
 * the matches are of. What has closed since is left out and counts as not told. What there is no
 * room for, or no open route, waits in the next digest, and what depends on rows that cannot be
 * read in one of its own, an hour later; a match that cannot be read itself stays in its digest as
 * long. What is not wanted any more makes notifications of its own, which are suppressed when they
 * are to be sent, so that it is noted why.
 */
final class DigestPass {

  private static final Duration UNREADABLE_PAUSE = Duration.ofHours(1);

  private final Stores stores;
  private final Instant now;
  private final Map<String, Digest> digests;
  private final List<DigestMatch> matches;

  private final Routing routing;
  private final Snoozes snoozes;
  private final Map<String, Alert> alerts;
  private final Map<String, JobPosting> postings;

  /** Ids of alerts and postings that are there. */
  private final Set<String> unreadable = new HashSet<>();

  private final List<Notification> notifications = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Waiting> left = new ArrayList<>();

  DigestPass(Stores stores, Collection<Digest> closed, ToIntFunction<Route> capacity, Instant now) {
    this.stores = stores;
    this.now = now;
    this.digests = byKey(closed, Digest::id);
    this.matches = stores.digests().take(digests.keySet(), now.plus(UNREADABLE_PAUSE));
    Set<String> subscriberIds =
        closed.stream().map(Digest::subscriberId).collect(Collectors.toSet());
    this.routing = Routing.read(stores.subscribers(), subscriberIds, capacity);
    this.snoozes = Snoozes.of(stores.subscribers().snoozes(subscriberIds), now);
    this.alerts =
        byKey(stores.alerts().find(ids(NotificationItem::alertId), unreadable::add), Alert::id);
    this.postings =
        byKey(
            stores
                .postings()
                .findWithoutDescription(ids(NotificationItem::postingUid), unreadable::add),
            JobPosting::uid);
  }

  List<Notification> run() {
    Map<Boolean, List<DigestMatch>> byWanted =
        matches.stream()
            .filter(match -> !unreadable(match))
            .sorted(BEST_FIRST)
            .collect(Collectors.partitioningBy(this::wanted));
    List<DigestMatch> wanted = part(byWanted, true);
    Set<String> closed = closed(wanted);
    byDigestAndRoutes(
        wanted.stream().filter(match -> !closed.contains(match.item().postingUid())).toList(),
        this::send);
    byDigestAndRoutes(part(byWanted, false), this::drop);
    leaveOut(wanted, closed);
    stores.deliveries().add(notifications, deliveries);
    Waiting.add(stores.digests(), left);
    postpone(matches.stream().filter(this::unreadable).toList());
    return notifications;
  }

  /** Alerts with routes of their own make messages of their own. */
  private void byDigestAndRoutes(
      List<DigestMatch> some, BiConsumer<Map<Integer, List<Route>>, List<DigestMatch>> then) {
    some.stream()
        .collect(Collectors.groupingBy(DigestMatch::digestId))
        .values()
        .forEach(
            ofDigest ->
                ofDigest.stream()
                    .collect(
                        Collectors.groupingBy(
                            this::routes, LinkedHashMap::new, Collectors.toList()))
                    .forEach(then));
  }

  private Map<Integer, List<Route>> routes(DigestMatch match) {
    Alert alert = alerts.get(match.item().alertId());
    if (alert == null) {
      return routing.byCapacity(subscriberId(match));
    }
    // By now an alert may be another subscriber's, who has routes of their own.
    return alert.subscriberId().equals(subscriberId(match)) ? routing.byCapacity(alert) : Map.of();
  }

  private void send(Map<Integer, List<Route>> routes, List<DigestMatch> ofRoutes) {
    if (routes.isEmpty()) {
      ofRoutes.forEach(this::leave);
      return;
    }
    String subscriberId = subscriberId(ofRoutes.get(0));
    DigestRoom room = new DigestRoom(routing.subscriber(subscriberId).preferences());
    List<NotificationItem> items = new ArrayList<>();
    for (DigestMatch match : ofRoutes) {
      if (room.take(posting(match).content().company())) {
        items.add(match.item());
      } else {
        leave(match);
      }
    }
    send(subscriberId, items, routes, room.note());
  }

  private void drop(Map<Integer, List<Route>> routes, List<DigestMatch> ofRoutes) {
    List<NotificationItem> items = ofRoutes.stream().map(DigestMatch::item).toList();
    send(subscriberId(ofRoutes.get(0)), items, routes, null);
  }

  /** Leaves a match to the next digest. */
  private void leave(DigestMatch match) {
    Alert alert = alert(match);
    Waiting waiting =
        new Waiting(
            alert, routing.subscriber(alert.subscriberId()), match.item(), match.addedAt(), now);
    left.add(waiting.later(now));
  }

  private boolean unreadable(DigestMatch match) {
    return routing.unreadable(subscriberId(match))
        || unreadable.contains(match.item().alertId())
        || unreadable.contains(match.item().postingUid());
  }

  /** Has matches wait without a look at alert and subscriber, which tell when their digests are. */
  private void postpone(List<DigestMatch> some) {
    Map<String, List<DigestMatch>> bySubscriber =
        some.stream()
            .collect(Collectors.groupingBy(this::subscriberId, TreeMap::new, Collectors.toList()));
    bySubscriber.forEach(
        (subscriberId, ofSubscriber) -> {
          Digest later = openLater(subscriberId);
          stores.digests().add(ofSubscriber.stream().map(one -> one.in(later.id())).toList());
        });
  }

  private Digest openLater(String subscriberId) {
    Instant at = now.plus(UNREADABLE_PAUSE);
    Digest digest = Digest.open(subscriberId, at);
    while (stores.digests().open(List.of(digest)).isEmpty()) {
      at = at.plus(UNREADABLE_PAUSE);
      digest = Digest.open(subscriberId, at);
    }
    return digest;
  }

  private void send(
      String subscriberId,
      List<NotificationItem> items,
      Map<Integer, List<Route>> routes,
      @Nullable String note) {
    List<NotificationItem> all = Messages.over(routes, items);
    Messages.parts(routes, all.size())
        .forEach(
            (part, some) -> {
              Notification one =
                  Messages.notification(
                      subscriberId, part.of(all), part.endsThem(all) ? note : null, now);
              notifications.add(one);
              deliveries.addAll(Messages.deliveries(one, some, now));
            });
  }

  private boolean wanted(DigestMatch match) {
    Alert alert = alerts.get(match.item().alertId());
    JobPosting posting = postings.get(match.item().postingUid());
    return alert != null
        && alert.subscriberId().equals(subscriberId(match))
        && alert.active()
        && posting != null
        && routing.inactive(alert.subscriberId()).isEmpty()
        && snoozes.reason(alert.subscriberId(), alert.id(), posting).isEmpty();
  }

  /** Which postings are closed, and stay so until they count as not told. */
  private Set<String> closed(List<DigestMatch> wanted) {
    return stores
        .postings()
        .lockClosed(
            wanted.stream()
                .map(this::posting)
                .filter(posting -> posting.status() != PostingStatus.ACTIVE)
                .map(JobPosting::uid)
                .toList());
  }

  /** They are in no delivery yet, so that nobody else can have told of them. */
  private void leaveOut(List<DigestMatch> wanted, Set<String> closed) {
    Map<String, List<NotificationItem>> bySubscriber = new TreeMap<>();
    for (DigestMatch match : wanted) {
      if (closed.contains(match.item().postingUid())) {
        bySubscriber
            .computeIfAbsent(subscriberId(match), id -> new ArrayList<>())
            .add(match.item().over(1));
      }
    }
    bySubscriber.forEach(stores.ledger()::leftOut);
  }

  private String subscriberId(DigestMatch match) {
    return Objects.requireNonNull(digests.get(match.digestId())).subscriberId();
  }

  private Alert alert(DigestMatch match) {
    return Objects.requireNonNull(alerts.get(match.item().alertId()));
  }

  private JobPosting posting(DigestMatch match) {
    return Objects.requireNonNull(postings.get(match.item().postingUid()));
  }

  private Set<String> ids(Function<NotificationItem, String> id) {
    return matches.stream().map(DigestMatch::item).map(id).collect(Collectors.toSet());
  }

  private static final Comparator<DigestMatch> BEST_FIRST =
      Comparator.<DigestMatch>comparingInt(match -> match.item().verdict().score())
          .reversed()
          // What had no room before comes first among equals.
          .thenComparing(DigestMatch::addedAt)
          .thenComparing(match -> match.item().postingUid())
          .thenComparing(match -> match.item().alertId());

  private static <T> List<T> part(Map<Boolean, List<T>> parts, boolean which) {
    return Objects.requireNonNull(parts.get(which));
  }

  private static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
    return all.stream()
        .collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, TreeMap::new));
  }
}
