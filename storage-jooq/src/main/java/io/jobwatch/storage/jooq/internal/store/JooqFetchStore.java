package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.FETCH;

import io.jobwatch.model.Fetch;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.spi.storage.FetchStore;
import io.jobwatch.storage.jooq.internal.generated.tables.records.FetchRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Fetches of sources in {@code jobwatch_fetch}. */
final class JooqFetchStore implements FetchStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqFetchStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void add(Fetch fetch) {
    writer.insert(List.of(row(fetch)));
  }

  @Override
  public Page<Fetch> pageOfSource(String sourceId, @Nullable PageCursor after, int limit) {
    return NewestFirst.byNumber(dsl, FETCH, FETCH.STARTED_AT, FETCH.ID)
        .of(FETCH.SOURCE_KEY, HashKey.of(sourceId))
        .page(after, limit, JooqFetchStore::fetch);
  }

  private static FetchRecord row(Fetch fetch) {
    FetchRecord row = new FetchRecord();
    row.setSourceKey(HashKey.of(fetch.sourceId()));
    row.setSourceId(fetch.sourceId());
    String company = fetch.company();
    row.setCompanyKey(company == null ? null : HashKey.of(company));
    row.setCompany(company);
    row.setOutcome(fetch.outcome().name());
    row.setDetail(fetch.detail());
    row.setStartedAt(Micros.of(fetch.startedAt()));
    row.setFinishedAt(Micros.of(fetch.finishedAt()));
    row.setListed(fetch.listed());
    row.setAdded(fetch.added());
    row.setChanged(fetch.changed());
    row.setReopened(fetch.reopened());
    row.setExpired(fetch.expired());
    row.setFilled(fetch.filled());
    row.setRefused(fetch.refused());
    return row;
  }

  private static Fetch fetch(FetchRecord row) {
    return new Fetch(
        row.getSourceId(),
        row.getCompany(),
        SourceOutcome.valueOf(row.getOutcome()),
        row.getDetail(),
        Micros.instant(row.getStartedAt()),
        Micros.instant(row.getFinishedAt()),
        row.getListed(),
        row.getAdded(),
        row.getChanged(),
        row.getReopened(),
        row.getExpired(),
        row.getFilled(),
        row.getRefused());
  }
}
