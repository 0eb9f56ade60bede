package io.jobwatch.internal.memory;

import io.jobwatch.model.Fetch;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.FetchStore;
import org.jspecify.annotations.Nullable;

final class InMemoryFetchStore implements FetchStore {

  private final Rows rows;
  private final Table<Long, FetchRow> fetches;

  InMemoryFetchStore(Rows rows, Transaction transaction) {
    this.rows = rows;
    this.fetches = new Table<>(rows.fetches, transaction);
  }

  @Override
  public void add(Fetch fetch) {
    rows.lastFetch++;
    fetches.put(rows.lastFetch, new FetchRow(rows.lastFetch, fetch));
  }

  @Override
  public Page<Fetch> pageOfSource(String sourceId, @Nullable PageCursor after, int limit) {
    return Places.newestFirst(
            fetches.all().filter(row -> row.fetch().sourceId().equals(sourceId)),
            row -> new PageCursor(row.fetch().startedAt(), "%019d".formatted(row.id())),
            after,
            limit)
        .map(FetchRow::fetch);
  }
}
