package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ATTEMPT;

import io.jobwatch.model.Attempt;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What is known of the attempts of deliveries. */
final class DeliveryAttempts {

  private final DSLContext dsl;

  DeliveryAttempts(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The greatest number of an attempt by delivery. */
  Map<String, Integer> counts(Collection<String> deliveryIds) {
    Map<String, String> ids =
        deliveryIds.stream().distinct().collect(Collectors.toMap(HashKey::of, id -> id));
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> chunk : Chunks.sorted(dsl, ids.keySet())) {
      dsl.select(ATTEMPT.DELIVERY_KEY, DSL.max(ATTEMPT.ATTEMPT_NUMBER))
          .from(ATTEMPT)
          .where(Keys.in(ATTEMPT.DELIVERY_KEY, chunk))
          .groupBy(ATTEMPT.DELIVERY_KEY)
          .forEach(row -> counts.put(ids.get(row.value1()), row.value2()));
    }
    return counts;
  }

  /** The attempts, those of one delivery by number. */
  List<Attempt> of(Collection<String> deliveryIds) {
    return Chunks.sorted(dsl, HashKey.ofAll(deliveryIds)).stream()
        .map(
            chunk ->
                dsl.selectFrom(ATTEMPT)
                    .where(Keys.in(ATTEMPT.DELIVERY_KEY, chunk))
                    .orderBy(ATTEMPT.DELIVERY_KEY, ATTEMPT.ATTEMPT_NUMBER, ATTEMPT.ID)
                    .fetch())
        .flatMap(rows -> RowReader.all(rows, AttemptRows::attempt).stream())
        .toList();
  }
}
