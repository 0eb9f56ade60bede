package io.jobwatch.internal.memory;

import io.jobwatch.model.Application;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.spi.storage.RetentionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryRetentionStore implements RetentionStore {

  private final Rows rows;
  private final Transaction transaction;

  InMemoryRetentionStore(Rows rows, Transaction transaction) {
    this.rows = rows;
    this.transaction = transaction;
  }

  @Override
  public boolean claim(Instant now, Instant next) {
    Table<String, Instant> turns = new Table<>(rows.turns, transaction);
    boolean due = turns.find("retention").filter(at -> at.isAfter(now)).isEmpty();
    if (due) {
      turns.put("retention", next);
    }
    return due;
  }

  @Override
  public void reschedule(Instant next) {
    new Table<>(rows.turns, transaction).put("retention", next);
  }

  @Override
  public Optional<String> sweepErased(Instant before, @Nullable String after, int limit) {
    Table<String, Instant> erasures = new Table<>(rows.erasures, transaction);
    NavigableMap<String, Instant> noted =
        after == null ? rows.erasures : rows.erasures.tailMap(after, false);
    List<String> ids = noted.keySet().stream().limit(limit).toList();
    for (String id : ids) {
      boolean unused = new Erasure(rows, transaction).of(id);
      if (erasures.find(id).filter(at -> at.isBefore(before)).isPresent()) {
        erasures.remove(id);
      }
    }
    return ids.size() < limit ? Optional.empty() : Optional.of(ids.get(limit - 1));
  }

  @Override
  public Pruned prune(RetentionKind kind, Instant before, int limit) {
    return switch (kind) {
      case DELIVERIES -> deliveries(before, limit);
      case MATCHES ->
          remove(
              rows.matches,
              row ->
                  row.match().outcome() != MatchOutcome.HELD && row.match().at().isBefore(before),
              limit);
      case POSTINGS -> postings(before, limit);
      case LEDGER -> remove(rows.ledger, told -> forgettable(told, before), limit);
      case INBOX -> remove(rows.inbox, message -> old(message.readAt(), before), limit);
      case FETCHES -> remove(rows.fetches, row -> row.fetch().startedAt().isBefore(before), limit);
      case DIGESTS ->
          remove(
              rows.digests,
              row -> row.digest().sent() && row.digest().dueAt().isBefore(before),
              limit);
    };
  }

  private Pruned deliveries(Instant before, int limit) {
    List<Delivery> old =
        rows.deliveries.values().stream()
            .map(DeliveryRow::delivery)
            .filter(one -> one.state().terminal() && old(one.finishedAt(), before))
            .limit(limit)
            .toList();
    Table<String, DeliveryRow> deliveries = new Table<>(rows.deliveries, transaction);
    for (Delivery delivery : old) {
      deliveries.remove(delivery.id());
      new Table<>(rows.attempts, transaction).remove(delivery.id());
    }
    Set<String> kept =
        deliveries.all().map(row -> row.delivery().notificationId()).collect(Collectors.toSet());
    old.stream()
        .map(Delivery::notificationId)
        .filter(id -> !kept.contains(id))
        .forEach(new Table<>(rows.notifications, transaction)::remove);
    return new Pruned(old.size(), old.size() == limit);
  }

  private Pruned postings(Instant before, int limit) {
    Set<String> needed =
        Stream.concat(
                rows.changes.values().stream().map(row -> row.change().posting().uid()),
                rows.applications.values().stream().map(Application::postingUid))
            .collect(Collectors.toSet());
    return remove(
        rows.postings,
        row -> closedBefore(row.posting(), before) && !needed.contains(row.posting().uid()),
        limit);
  }

  private boolean forgettable(List<LedgerEntry> told, Instant before) {
    LedgerEntry last = told.get(told.size() - 1);
    return last.at().isBefore(before)
        && Optional.ofNullable(rows.postings.get(last.postingUid()))
            .filter(row -> !closedBefore(row.posting(), before))
            .isEmpty();
  }

  private static boolean closedBefore(JobPosting posting, Instant before) {
    return posting.status() != PostingStatus.ACTIVE && old(posting.closedAt(), before);
  }

  private static boolean old(@Nullable Instant at, Instant before) {
    return at != null && at.isBefore(before);
  }

  private <K, V> Pruned remove(NavigableMap<K, V> from, Predicate<V> which, int limit) {
    List<K> keys =
        from.entrySet().stream()
            .filter(row -> which.test(row.getValue()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    keys.forEach(new Table<>(from, transaction)::remove);
    return new Pruned(keys.size(), keys.size() == limit);
  }
}
