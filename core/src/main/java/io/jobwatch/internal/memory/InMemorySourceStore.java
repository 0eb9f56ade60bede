package io.jobwatch.internal.memory;

import io.jobwatch.model.Company;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.SourceStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record InMemorySourceStore(Table<String, SourceRow> sources, Table<String, Company> companies)
    implements SourceStore {

  @Override
  public void save(Source source) {
    if (!sources.replace(source.id(), row -> row.with(source))) {
      sources.put(source.id(), SourceRow.due(source));
    }
  }

  @Override
  public Optional<Source> find(String id) {
    return sources.find(id).map(SourceRow::source);
  }

  @Override
  public List<Source> all() {
    return sources.all().map(SourceRow::source).toList();
  }

  @Override
  public List<Source> fetched() {
    return rowsFetched().map(SourceRow::source).toList();
  }

  @Override
  public Map<String, SourceHealth> failing(int failures) {
    Map<String, SourceHealth> failing = new LinkedHashMap<>();
    rowsFetched()
        .filter(row -> row.health().failures() >= failures)
        .forEach(row -> failing.put(row.source().id(), row.health()));
    return failing;
  }

  private Stream<SourceRow> rowsFetched() {
    return sources.all().filter(this::isFetched);
  }

  private boolean isFetched(SourceRow row) {
    String company = row.source().company();
    return row.source().enabled()
        && (company == null || companies.find(company).filter(it -> !it.enabled()).isEmpty());
  }

  @Override
  public boolean delete(String id) {
    return sources.remove(id);
  }

  @Override
  public SourceHealth health(String id) {
    return sources.find(id).map(SourceRow::health).orElse(SourceHealth.UNKNOWN);
  }

  @Override
  public Map<String, SourceHealth> health(Collection<String> ids) {
    Map<String, SourceHealth> health = new HashMap<>();
    ids.forEach(id -> sources.find(id).ifPresent(row -> health.put(id, row.health())));
    return health;
  }

  @Override
  public List<Source> claimDue(Lease lease) {
    return claim(
        lease,
        sources
            .all()
            .filter(row -> !row.dueAt().isAfter(lease.now()))
            .sorted(Comparator.comparing(SourceRow::dueAt)));
  }

  @Override
  public List<Source> claim(Lease lease, Collection<String> ids) {
    return claim(lease, ids.stream().distinct().map(sources::find).flatMap(Optional::stream));
  }

  private List<Source> claim(Lease lease, Stream<SourceRow> wanted) {
    List<Source> claimed =
        wanted
            .filter(row -> isFetched(row) && row.free(lease.now()))
            .limit(lease.limit())
            .map(SourceRow::source)
            .toList();
    HeldLease held = HeldLease.of(lease);
    claimed.forEach(source -> sources.replace(source.id(), row -> row.claimed(held)));
    return claimed;
  }

  @Override
  public boolean renew(String id, String token, Instant until) {
    return sources.find(id).filter(row -> row.heldBy(token)).isPresent()
        && sources.replace(id, row -> row.renewed(new HeldLease(token, until)));
  }

  @Override
  public boolean finish(String id, String token, SourceHealth health, Instant nextDue) {
    return sources.find(id).filter(row -> row.heldBy(token)).isPresent()
        && sources.replace(id, row -> row.fetched(health, nextDue));
  }

  @Override
  public Optional<Instant> nextDue() {
    return rowsFetched().map(SourceRow::claimableAt).min(Comparator.naturalOrder());
  }

  @Override
  public Page<Source> page(@Nullable PageCursor after, int limit) {
    return Places.byKey(sources.all().map(SourceRow::source), Source::id, after, limit);
  }
}
