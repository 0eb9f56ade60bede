package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that make claims fair: how many deliveries of a subscriber wait before the next one.
 */
final class Lanes {

  /**
   * The last lane. Subscribers with more waiting than this share it by age; counting further would
   * make each new delivery dearer than the one before.
   */
  private static final int LAST = 1_000;

  /** How many subscribers are counted one by one in one statement. */
  private static final int AT_ONCE = 100;

  /** How many waiting deliveries are counted together; where there are more, one by one. */
  private static final int MOST_TOGETHER = 10_000;

  private final DSLContext dsl;

  Lanes(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The lane of a delivery with so many before it. */
  static int lane(int before) {
    return Math.min(before, LAST);
  }

  /** The lane of the next delivery of a subscriber. */
  int next(String subscriberId) {
    return lane(Objects.requireNonNull(waitingOf(List.of(subscriberId)).get(subscriberId)));
  }

  /** How many deliveries wait, as far as lanes need it; in a map that can be changed. */
  Map<String, Integer> waitingOf(Collection<String> subscriberIds) {
    Map<String, Integer> lanes = new HashMap<>();
    for (List<String> some : Chunks.batches(subscriberIds.stream().distinct().sorted().toList())) {
      Map<String, Integer> byKey = counted(some.stream().map(HashKey::of).toList());
      some.forEach(id -> lanes.put(id, byKey.getOrDefault(HashKey.of(id), 0)));
    }
    return lanes;
  }

  private Map<String, Integer> counted(List<String> keys) {
    Map<String, Integer> together = together(keys);
    int all = together.values().stream().mapToInt(Integer::intValue).sum();
    return all < MOST_TOGETHER ? together : oneByOne(keys);
  }

  /** How many wait of some subscribers, as far as they were looked at. */
  private Map<String, Integer> together(List<String> keys) {
    Table<Record1<String>> waiting =
        waiting(keys).and(DELIVERY.WAITING.isTrue()).limit(MOST_TOGETHER).asTable("waiting");
    Field<String> counted = waiting.field(DELIVERY.SUBSCRIBER_KEY);
    return dsl.select(counted, DSL.count())
        .from(waiting)
        .groupBy(counted)
        .fetchMap(counted, DSL.count());
  }

  /**
   * The keys, each once, are joined where they can be handed over as rows: H2 uses no index for a
   * list together with a condition on another column of that index.
   */
  private SelectConditionStep<Record1<String>> waiting(List<String> keys) {
    SelectSelectStep<Record1<String>> subscriber = dsl.select(DELIVERY.SUBSCRIBER_KEY);
    return switch (dsl.dialect().family()) {
      case MARIADB, MYSQL ->
          subscriber.from(DELIVERY).where(Keys.in(DELIVERY.SUBSCRIBER_KEY, keys));
      default -> {
        ArrayRows given =
            new ArrayRows(
                "given",
                List.of(DELIVERY.SUBSCRIBER_KEY),
                keys.stream().map(key -> new @Nullable Object[] {key}).toList());
        yield subscriber
            .from(given.table())
            .join(DELIVERY)
            .on(DELIVERY.SUBSCRIBER_KEY.eq(given.get(DELIVERY.SUBSCRIBER_KEY)))
            .where();
      }
    };
  }

  /** Nobody's backlog is counted further than to the last lane. */
  private Map<String, Integer> oneByOne(List<String> keys) {
    Map<String, Integer> counts = new HashMap<>();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      keys.subList(from, Math.min(from + AT_ONCE, keys.size())).stream()
          .map(this::count)
          .reduce(Select::unionAll)
          .orElseThrow()
          .fetch()
          .stream()
          .filter(row -> row.value1() != null)
          .forEach(row -> counts.put(row.value1(), row.value2()));
    }
    return counts;
  }

  /** One row, without a key where nothing waits. */
  private Select<Record2<String, Integer>> count(String key) {
    Table<Record1<String>> waiting =
        dsl.select(DELIVERY.SUBSCRIBER_KEY)
            .from(DELIVERY)
            .where(DELIVERY.SUBSCRIBER_KEY.eq(key))
            .and(DELIVERY.WAITING.isTrue())
            .limit(LAST)
            .asTable("waiting");
    Field<String> counted = waiting.field(DELIVERY.SUBSCRIBER_KEY);
    return dsl.select(DSL.max(counted), DSL.count()).from(waiting);
  }
}
