package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.COMPANY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SOURCE;

import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.SourceStore;
import io.jobwatch.storage.jooq.internal.generated.tables.records.SourceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Sources in {@code jobwatch_source}. */
final class JooqSourceStore implements SourceStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqSourceStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void save(Source source) {
    SourceRecord row = SourceRows.row(source);
    SourceRecord before =
        dsl.selectFrom(SOURCE).where(SOURCE.ID_KEY.eq(row.getIdKey())).forUpdate().fetchOne();
    if (before == null || !SourceRows.storedAlike(before, row)) {
      SourceRows.redefine(row);
    }
    writer.merge(List.of(row));
  }

  @Override
  public Optional<Source> find(String id) {
    return RowReader.one(dsl.fetchOne(SOURCE, hasId(id)), SourceRows::source);
  }

  @Override
  public List<Source> all() {
    return RowReader.all(dsl.fetch(SOURCE), SourceRows::source).stream()
        .sorted(Comparator.comparing(Source::id))
        .toList();
  }

  @Override
  public Page<Source> page(@Nullable PageCursor after, int limit) {
    return Pages.byKey(
        dsl, SOURCE, SOURCE.ID_KEY, DSL.noCondition(), after, limit, SourceRows::source);
  }

  @Override
  public List<Source> fetched() {
    return RowReader.all(dsl.fetch(SOURCE, isFetched()), SourceRows::source).stream()
        .sorted(Comparator.comparing(Source::id))
        .toList();
  }

  @Override
  public Map<String, SourceHealth> failing(int failures) {
    Map<String, SourceHealth> failing = new TreeMap<>();
    RowReader.all(
            dsl.fetch(SOURCE, isFetched().and(SOURCE.FAILURES.ge(failures))),
            row -> Map.entry(SourceRows.source(row).id(), SourceRows.health(row)))
        .forEach(one -> failing.put(one.getKey(), one.getValue()));
    return failing;
  }

  @Override
  public boolean delete(String id) {
    return dsl.deleteFrom(SOURCE).where(hasId(id)).execute() == 1;
  }

  @Override
  public SourceHealth health(String id) {
    return RowReader.one(dsl.fetchOne(SOURCE, hasId(id)), SourceRows::health)
        .orElse(SourceHealth.UNKNOWN);
  }

  @Override
  public Map<String, SourceHealth> health(Collection<String> ids) {
    Map<String, SourceHealth> health = new HashMap<>();
    for (List<String> chunk : Chunks.sorted(dsl, HashKey.ofAll(ids))) {
      RowReader.all(
              dsl.fetch(SOURCE, Keys.in(SOURCE.ID_KEY, chunk)),
              row -> Map.entry(SourceRows.source(row).id(), SourceRows.health(row)))
          .forEach(one -> health.put(one.getKey(), one.getValue()));
    }
    return health;
  }

  @Override
  public List<Source> claimDue(Lease lease) {
    return claim(
        lease,
        OrderedBy.index(dsl, SOURCE, "source_claim"),
        SOURCE.DUE_AT.le(Micros.of(lease.now())),
        List.of(SOURCE.ENABLED, SOURCE.DUE_AT, SOURCE.ID_KEY));
  }

  @Override
  public List<Source> claim(Lease lease, Collection<String> ids) {
    List<Field<?>> order = List.of(SOURCE.DUE_AT, SOURCE.ID_KEY);
    List<Source> claimed = new ArrayList<>();
    for (List<String> chunk : Chunks.sorted(dsl, HashKey.ofAll(ids))) {
      int left = lease.limit() - claimed.size();
      if (left > 0) {
        Lease rest = new Lease(lease.token(), lease.now(), lease.until(), left);
        claimed.addAll(claim(rest, SOURCE, SOURCE.ID_KEY.in(chunk), order));
      }
    }
    return claimed;
  }

  private List<Source> claim(
      Lease lease, Table<SourceRecord> from, Condition wanted, List<Field<?>> order) {
    Condition guard = isFetched().and(SOURCE.LEASE_UNTIL.le(Micros.of(lease.now()))).and(wanted);
    List<SourceRecord> rows =
        new GuardedClaim<>(dsl, SOURCE, SOURCE.ID_KEY, SOURCE.LEASE_UNTIL, SOURCE.LEASE_KEY)
            .claim(
                lease,
                free ->
                    dsl.select(SOURCE.ID_KEY)
                        .from(from)
                        .where(free)
                        .orderBy(order)
                        .limit(lease.limit())
                        .fetch(SOURCE.ID_KEY),
                guard,
                Map.of(SOURCE.REDEFINED, false));
    return RowReader.all(rows, SourceRows::source);
  }

  @Override
  public boolean renew(String id, String token, Instant until) {
    return dsl.update(SOURCE)
            .set(SOURCE.LEASE_UNTIL, Micros.of(until))
            .where(hasId(id))
            .and(SOURCE.LEASE_KEY.eq(HashKey.of(token)))
            .execute()
        == 1;
  }

  @Override
  public boolean finish(String id, String token, SourceHealth health, Instant nextDue) {
    SourceRecord row = SourceRows.row(health);
    row.setDueAt(Micros.of(nextDue));
    row.setLeaseUntil(0L);
    row.setLeaseKey(null);
    RowWriter.check(row);
    return dsl.update(SOURCE)
            .set(row)
            .set(SOURCE.ETAG, unlessRedefined(DSL.val(row.getEtag(), SOURCE.ETAG)))
            .set(
                SOURCE.LAST_MODIFIED,
                unlessRedefined(DSL.val(row.getLastModified(), SOURCE.LAST_MODIFIED)))
            // Cast, since PostgreSQL may take a parameter in a condition for a text.
            .set(
                SOURCE.LAST_SUCCEEDED,
                unlessRedefined(
                    DSL.val(row.getLastSucceeded(), SOURCE.LAST_SUCCEEDED)
                        .cast(SOURCE.LAST_SUCCEEDED)))
            .set(
                SOURCE.EMPTY_ANSWERS,
                unlessRedefined(
                        DSL.val(row.getEmptyAnswers(), SOURCE.EMPTY_ANSWERS)
                            .cast(SOURCE.EMPTY_ANSWERS))
                    .otherwise(0))
            .where(hasId(id))
            .and(SOURCE.LEASE_KEY.eq(HashKey.of(token)))
            .execute()
        == 1;
  }

  /** A value, or null if the source was defined anew since it was claimed. */
  private static <T> CaseConditionStep<T> unlessRedefined(Field<T> value) {
    return DSL.when(SOURCE.REDEFINED.isFalse(), value);
  }

  /** The first that is free, or the first lease to run out: two looks into an index each. */
  @Override
  public Optional<Instant> nextDue() {
    Condition free = SOURCE.LEASE_UNTIL.le(SOURCE.DUE_AT);
    // What is not leased has 0, with which H2 would begin for above 0.
    Condition leased = SOURCE.LEASE_UNTIL.ge(1L).and(SOURCE.LEASE_UNTIL.gt(SOURCE.DUE_AT));
    return Stream.of(
            first(free, SOURCE.DUE_AT, "source_claim"),
            first(leased, SOURCE.LEASE_UNTIL, "source_lease"))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(Micros::instant);
  }

  private Optional<Long> first(Condition which, Field<Long> moment, String index) {
    return dsl.select(moment)
        .from(OrderedBy.index(dsl, SOURCE, index))
        .where(isFetched())
        .and(which)
        .orderBy(SOURCE.ENABLED, moment)
        .limit(1)
        .fetchOptional(moment);
  }

  /**
   * The company is looked up for each source, and not noted with it, so that the two cannot come
   * apart. As a value, since databases turn "not exists" into a pass over all companies.
   */
  private Condition isFetched() {
    Field<Boolean> company =
        DSL.field(
            dsl.select(COMPANY.ENABLED)
                .from(COMPANY)
                .where(COMPANY.NAME_KEY.eq(SOURCE.COMPANY_KEY)));
    return SOURCE.ENABLED.isTrue().and(DSL.coalesce(company, DSL.inline(true)).isTrue());
  }

  private static Condition hasId(String id) {
    return SOURCE.ID_KEY.eq(HashKey.of(id));
  }
}
