package io.jobwatch.internal.memory;

import io.jobwatch.model.Application;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChannelStatistics;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryCounts;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.FetchCounts;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.spi.storage.StatisticsStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryStatisticsStore implements StatisticsStore {

  private final Table<String, DeliveryRow> deliveries;
  private final Table<String, List<Attempt>> attempts;
  private final Table<Pair, List<LedgerEntry>> ledger;
  private final Table<Long, FetchRow> fetches;
  private final Table<Pair, Application> applications;

  InMemoryStatisticsStore(Rows rows, Transaction transaction) {
    this.deliveries = new Table<>(rows.deliveries, transaction);
    this.attempts = new Table<>(rows.attempts, transaction);
    this.ledger = new Table<>(rows.ledger, transaction);
    this.fetches = new Table<>(rows.fetches, transaction);
    this.applications = new Table<>(rows.applications, transaction);
  }

  @Override
  public QueueStatus queue() {
    return status(queued().toList());
  }

  @Override
  public Map<PluginId, QueueStatus> queueByChannel() {
    return statuses(delivery -> delivery.destination().channel());
  }

  @Override
  public Map<String, QueueStatus> queueBySubscriber(int limit) {
    Map<String, QueueStatus> longestFirst = new LinkedHashMap<>();
    statuses(Delivery::subscriberId).entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, QueueStatus> one) -> one.getValue().waiting())
                .reversed())
        .limit(limit)
        .forEach(one -> longestFirst.put(one.getKey(), one.getValue()));
    return longestFirst;
  }

  @Override
  public PeriodStatistics period(Instant from, Instant until) {
    List<LedgerEntry> told =
        ledger
            .all()
            .flatMap(List::stream)
            .filter(entry -> entry.told() && within(entry.at(), from, until))
            .toList();
    List<Delivery> queued = created(from, until);
    return new PeriodStatistics(
        from,
        until,
        told.size(),
        told.stream().map(LedgerEntry::alertId).distinct().count(),
        told.stream().mapToInt(LedgerEntry::score).average().orElse(0),
        queued.stream().map(Delivery::notificationId).distinct().count(),
        counts(queued),
        fetchCounts(begun(from, until).toList()),
        applications
            .all()
            .filter(application -> application.alertId() != null)
            .flatMap(application -> application.appliedAt().stream())
            .filter(at -> within(at, from, until))
            .count());
  }

  @Override
  public List<ChannelStatistics> channels(Instant from, Instant until) {
    return created(from, until).stream()
        .flatMap(delivery -> attempts.find(delivery.id()).stream())
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(Attempt::channel))
        .entrySet()
        .stream()
        .sorted(Comparator.comparing(one -> one.getKey().value()))
        .map(
            one ->
                new ChannelStatistics(
                    one.getKey(),
                    deliveries(one.getValue().stream()),
                    deliveries(
                        one.getValue().stream().filter(made -> made.result().equals("delivered"))),
                    one.getValue().size()))
        .toList();
  }

  private static long deliveries(Stream<Attempt> made) {
    return made.map(Attempt::deliveryId).distinct().count();
  }

  @Override
  public Map<String, FetchCounts> fetchesBySource(Instant from, Instant until) {
    return fetchesBy(begun(from, until), Fetch::sourceId);
  }

  @Override
  public Map<String, FetchCounts> fetchesByCompany(Instant from, Instant until) {
    return fetchesBy(
        begun(from, until).filter(fetch -> fetch.company() != null),
        fetch -> String.valueOf(fetch.company()));
  }

  private static Map<String, FetchCounts> fetchesBy(
      Stream<Fetch> fetches, Function<Fetch, String> key) {
    return fetches.collect(
        Collectors.groupingBy(
            key,
            Collectors.collectingAndThen(
                Collectors.toList(), InMemoryStatisticsStore::fetchCounts)));
  }

  private Stream<Fetch> begun(Instant from, Instant until) {
    return fetches
        .all()
        .map(FetchRow::fetch)
        .filter(fetch -> within(fetch.startedAt(), from, until));
  }

  private static FetchCounts fetchCounts(Collection<Fetch> fetches) {
    long ok = count(fetches, fetch -> fetch.outcome().ok());
    long limited = count(fetches, fetch -> fetch.outcome() == SourceOutcome.RATE_LIMITED);
    return new FetchCounts(
        fetches.size(),
        ok,
        limited,
        fetches.size() - ok - limited,
        fetches.stream().mapToLong(Fetch::listed).sum(),
        fetches.stream().mapToLong(Fetch::added).sum(),
        fetches.stream().mapToLong(Fetch::changed).sum(),
        fetches.stream().mapToLong(fetch -> fetch.expired() + fetch.filled()).sum());
  }

  private List<Delivery> created(Instant from, Instant until) {
    return deliveries
        .all()
        .map(DeliveryRow::delivery)
        .filter(delivery -> within(delivery.createdAt(), from, until))
        .toList();
  }

  private static DeliveryCounts counts(Collection<Delivery> queued) {
    return new DeliveryCounts(
        queued.size(),
        in(queued, DeliveryState.DELIVERED),
        in(queued, DeliveryState.FAILED),
        in(queued, DeliveryState.SUPPRESSED),
        count(
            queued,
            delivery -> delivery.position() > 0 && delivery.state() != DeliveryState.SUPPRESSED));
  }

  private Stream<Delivery> queued() {
    return deliveries
        .all()
        .map(DeliveryRow::delivery)
        .filter(one -> !one.state().terminal() || one.state() == DeliveryState.FAILED);
  }

  private <K> Map<K, QueueStatus> statuses(Function<Delivery, K> key) {
    return queued()
        .collect(
            Collectors.groupingBy(
                key,
                Collectors.collectingAndThen(
                    Collectors.toList(), InMemoryStatisticsStore::status)));
  }

  private static QueueStatus status(Collection<Delivery> queued) {
    long dead = in(queued, DeliveryState.FAILED);
    return new QueueStatus(
        queued.size() - dead,
        in(queued, DeliveryState.LEASED),
        in(queued, DeliveryState.RETRYING),
        queued.stream()
            .filter(delivery -> !delivery.state().terminal())
            .map(Delivery::createdAt)
            .min(Comparator.naturalOrder())
            .orElse(null),
        dead);
  }

  private static long in(Collection<Delivery> all, DeliveryState state) {
    return count(all, delivery -> delivery.state() == state);
  }

  private static <T> long count(Collection<T> all, Predicate<T> which) {
    return all.stream().filter(which).count();
  }

  private static boolean within(Instant at, Instant from, Instant until) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
