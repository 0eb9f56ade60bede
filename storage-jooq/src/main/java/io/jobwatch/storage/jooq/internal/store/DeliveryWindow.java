package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.spi.storage.Lease;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectConditionStep;

/**
 * What one look at the outbox sees: of each channel and each urgency the first by lane, and of each
 * channel those that have waited longest, whose urgency has grown. An index gives each of these
 * parts in its order, however long the backlog is.
 */
final class DeliveryWindow {

  /**
   * How many deliveries of a channel and an urgency are looked at together. Within a window the
   * choice is exact; what a backlog has beyond it waits for a later claim, and its lanes see to it
   * that this is some of everybody's backlog and not all of somebody's.
   */
  private static final int MOST = 500;

  /** How many times what is wanted are looked at, if that is fewer. */
  private static final int TIMES = 10;

  private static final int LEAST = 100;

  /** How many of those that have waited longest are looked at. */
  private static final int OLDEST = 100;

  private static final int LEAST_URGENT = 3;

  private final DSLContext dsl;
  private final List<String> channels;
  private final Lease lease;
  private final int size;
  private boolean full;

  DeliveryWindow(DSLContext dsl, List<String> channels, Lease lease) {
    this.dsl = dsl;
    this.channels = channels;
    this.lease = lease;
    size = Math.max(lease.limit(), Math.min(MOST, Math.max(LEAST, lease.limit() * TIMES)));
  }

  /** Whether there may be more than was seen at the last look. */
  boolean full() {
    return full;
  }

  /** Looks at deliveries for which a condition holds. */
  Collection<FairChoice.Candidate> read(Condition wanted) {
    Map<Long, FairChoice.Candidate> seen = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    channels.stream()
        .flatMap(channel -> parts(wanted, channel))
        .reduce(Select::unionAll)
        .ifPresent(
            parts ->
                parts
                    .fetch()
                    .forEach(
                        row -> {
                          if (seen.put(row.value1(), candidate(row)) == null) {
                            counts.merge(row.value3() + row.value2(), 1, Integer::sum);
                          }
                        }));
    full = counts.values().stream().anyMatch(count -> count >= size);
    return seen.values();
  }

  private Stream<Select<Record6<Long, Integer, String, String, String, Long>>> parts(
      Condition wanted, String channel) {
    return Stream.concat(
        IntStream.rangeClosed(0, LEAST_URGENT).mapToObj(urgency -> first(wanted, channel, urgency)),
        Stream.of(oldest(wanted, channel)));
  }

  private Select<Record6<Long, Integer, String, String, String, Long>> first(
      Condition wanted, String channel, int urgency) {
    return select(wanted, channel, "delivery_claim")
        .and(DELIVERY.URGENCY.eq(urgency))
        .orderBy(order())
        .limit(size);
  }

  /** As the index has it, though the first are the same in all rows that are wanted. */
  private List<Field<?>> order() {
    List<Field<?>> order =
        List.of(
            DELIVERY.WAITING,
            DELIVERY.CHANNEL,
            DELIVERY.URGENCY,
            DELIVERY.LANE,
            DELIVERY.CLAIM_AT,
            DELIVERY.QUEUE_NUMBER);
    // What does not wait is not in the index there.
    return dsl.dialect().family() == SQLDialect.POSTGRES ? order.subList(1, order.size()) : order;
  }

  private Select<Record6<Long, Integer, String, String, String, Long>> oldest(
      Condition wanted, String channel) {
    return select(wanted, channel, "delivery_next")
        .and(DELIVERY.CLAIM_AT.between(Long.MIN_VALUE, Micros.of(lease.now())))
        .orderBy(DELIVERY.CHANNEL, DELIVERY.CLAIM_AT)
        .limit(OLDEST);
  }

  private SelectConditionStep<Record6<Long, Integer, String, String, String, Long>> select(
      Condition wanted, String channel, String index) {
    return dsl.select(
            DELIVERY.QUEUE_NUMBER,
            DELIVERY.URGENCY,
            DELIVERY.CHANNEL,
            DELIVERY.SUBSCRIBER_KEY,
            DELIVERY.DESTINATION_KEY,
            DELIVERY.DUE_AT)
        .from(OrderedBy.index(dsl, DELIVERY, index))
        .where(wanted)
        .and(DELIVERY.CHANNEL.eq(channel));
  }

  private static FairChoice.Candidate candidate(
      Record6<Long, Integer, String, String, String, Long> row) {
    return new FairChoice.Candidate(
        row.value1(), row.value2(), row.value4(), row.value5(), row.value6());
  }
}
