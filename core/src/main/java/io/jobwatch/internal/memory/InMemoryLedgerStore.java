package io.jobwatch.internal.memory;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.LedgerStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record InMemoryLedgerStore(Table<Pair, List<LedgerEntry>> ledger) implements LedgerStore {

  @Override
  public List<LedgerEntry> history(String subscriberId, Collection<String> postingUids) {
    return postingUids.stream()
        .distinct()
        .sorted()
        .flatMap(uid -> told(new Pair(subscriberId, uid)).stream())
        .toList();
  }

  @Override
  public List<LedgerEntry> history(Map<String, ? extends Collection<String>> postingUids) {
    return postingUids.entrySet().stream()
        .flatMap(entry -> history(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  @Override
  public void add(Collection<LedgerEntry> entries) {
    entries.forEach(this::add);
  }

  private void add(LedgerEntry entry) {
    Pair key = new Pair(entry.subscriberId(), entry.postingUid());
    List<LedgerEntry> told = new ArrayList<>(told(key));
    if (told.stream().anyMatch(earlier -> earlier.sequence() == entry.sequence())) {
      throw new StorageException(
          "Ledger entry '"
              + entry.sequence()
              + "' of posting '"
              + entry.postingUid()
              + "' for subscriber '"
              + entry.subscriberId()
              + "': somebody has told of it in between. Read the history again.",
          true,
          null);
    }
    told.add(entry);
    told.sort(Comparator.comparingInt(LedgerEntry::sequence));
    ledger.put(key, List.copyOf(told));
  }

  @Override
  public void leftOut(String subscriberId, Collection<NotificationItem> items) {
    for (NotificationItem item : items) {
      boolean unused =
          ledger.replace(
              new Pair(subscriberId, item.postingUid()),
              told ->
                  told.stream()
                      .map(
                          entry ->
                              entry.sequence() == item.sequence()
                                  ? entry.leftOut(item.carriers())
                                  : entry)
                      .toList());
    }
  }

  private List<LedgerEntry> told(Pair key) {
    return ledger.find(key).orElse(List.of());
  }

  @Override
  public Page<LedgerEntry> pageOfSubscriber(
      String subscriberId, @Nullable PageCursor after, int limit) {
    return Places.byKey(
        ledger
            .all()
            .flatMap(List::stream)
            .filter(entry -> entry.subscriberId().equals(subscriberId)),
        entry -> entry.postingUid() + " %010d".formatted(entry.sequence()),
        after,
        limit);
  }
}
