package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.FETCH;

import io.jobwatch.model.FetchCounts;
import io.jobwatch.model.SourceOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Sums over {@code jobwatch_fetch}. */
final class FetchSums {

  private static final Field<Integer> FETCHES = DSL.count();
  private static final Field<Integer> OK =
      DSL.count(
          DSL.when(
              FETCH.OUTCOME.in(
                  Arrays.stream(SourceOutcome.values())
                      .filter(SourceOutcome::ok)
                      .map(SourceOutcome::name)
                      .toList()),
              DSL.inline(1)));
  private static final Field<Integer> LIMITED =
      DSL.count(DSL.when(FETCH.OUTCOME.eq(SourceOutcome.RATE_LIMITED.name()), DSL.inline(1)));
  private static final AggregateFunction<BigDecimal> LISTED = DSL.sum(FETCH.LISTED);
  private static final AggregateFunction<BigDecimal> ADDED = DSL.sum(FETCH.ADDED);
  private static final AggregateFunction<BigDecimal> CHANGED = DSL.sum(FETCH.CHANGED);
  private static final AggregateFunction<BigDecimal> CLOSED =
      DSL.sum(FETCH.EXPIRED.plus(FETCH.FILLED));
  private static final List<Field<?>> SUMS =
      List.of(FETCHES, OK, LIMITED, LISTED, ADDED, CHANGED, CLOSED);

  private final DSLContext dsl;

  FetchSums(DSLContext dsl) {
    this.dsl = dsl;
  }

  FetchCounts of(Instant from, Instant until) {
    return counts(dsl.select(SUMS).from(FETCH).where(begun(from, until)).fetchSingle());
  }

  Map<String, FetchCounts> bySource(Instant from, Instant until) {
    return by(FETCH.SOURCE_KEY, FETCH.SOURCE_ID, begun(from, until));
  }

  Map<String, FetchCounts> byCompany(Instant from, Instant until) {
    return by(
        FETCH.COMPANY_KEY, FETCH.COMPANY, begun(from, until).and(FETCH.COMPANY_KEY.isNotNull()));
  }

  private Map<String, FetchCounts> by(Field<String> key, Field<String> name, Condition which) {
    Field<String> shown = DSL.min(name).as("shown_name");
    return dsl.select(shown)
        .select(SUMS)
        .from(FETCH)
        .where(which)
        .groupBy(key)
        .fetchMap(row -> row.get(shown), FetchSums::counts);
  }

  private static Condition begun(Instant from, Instant until) {
    return JooqStatisticsStore.within(FETCH.STARTED_AT, from, until);
  }

  private static FetchCounts counts(Record row) {
    long fetches = row.get(FETCHES);
    long ok = row.get(OK);
    long limited = row.get(LIMITED);
    return new FetchCounts(
        fetches,
        ok,
        limited,
        fetches - ok - limited,
        sum(row, LISTED),
        sum(row, ADDED),
        sum(row, CHANGED),
        sum(row, CLOSED));
  }

  /** A sum over nothing is null. */
  private static long sum(Record row, Field<BigDecimal> field) {
    BigDecimal sum = row.get(field);
    return sum == null ? 0 : sum.longValue();
  }
}
