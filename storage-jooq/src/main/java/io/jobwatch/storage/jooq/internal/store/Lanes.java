package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The lanes that make claims fair: how many deliveries of a subscriber wait before the next one.
 */
final class Lanes {

  /**
   * The last lane. Subscribers with more waiting than this share it by age; counting further would
   * make each new delivery dearer than the one before.
   */
  private static final int LAST_LANE = 1_000;

  /** How many subscribers are counted for in one statement. */
  private static final int AT_ONCE = 100;

  private final DSLContext dsl;

  Lanes(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The lane of the next delivery of a subscriber. */
  int of(String subscriberId) {
    return Objects.requireNonNull(of(List.of(subscriberId)).get(subscriberId));
  }

  /** The lanes of the next deliveries, in a map that can be changed. */
  Map<String, Integer> of(Collection<String> subscriberIds) {
    Map<String, Integer> lanes = new HashMap<>();
    List<String> ids = subscriberIds.stream().distinct().sorted().toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
      Map<String, Integer> byKey =
          some.stream()
              .map(HashKey::of)
              .map(this::count)
              .reduce(Select::unionAll)
              .orElseThrow()
              .fetch()
              .stream()
              .filter(row -> row.value1() != null)
              .collect(Collectors.toMap(Record2::value1, Record2::value2));
      some.forEach(id -> lanes.put(id, byKey.getOrDefault(HashKey.of(id), 0)));
    }
    return lanes;
  }

  /** One row, without a key where nothing waits. */
  private Select<Record2<String, Integer>> count(String key) {
    Table<Record1<String>> waiting =
        dsl.select(DELIVERY.SUBSCRIBER_KEY)
            .from(DELIVERY)
            .where(DELIVERY.SUBSCRIBER_KEY.eq(key))
            .and(DELIVERY.WAITING.isTrue())
            .limit(LAST_LANE)
            .asTable("waiting");
    Field<String> counted = waiting.field(DELIVERY.SUBSCRIBER_KEY);
    return dsl.select(DSL.max(counted), DSL.count()).from(waiting);
  }
}
