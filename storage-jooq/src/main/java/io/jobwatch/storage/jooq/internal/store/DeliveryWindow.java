package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.spi.storage.Lease;
import java.util.Collection;
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
 * What one look at the outbox sees: of each channel those that have waited longest, whose urgency
 * has grown, and, where there may be more, of each urgency the first by lane. An index gives each
 * of these parts in its order, however long the backlog is.
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

  /**
   * Looks at deliveries for which a condition holds and whose destinations are not left alone.
   * Where few are due, those that have waited longest are all of them; the order by lane would pass
   * over all that is due later.
   */
  Collection<FairChoice.Candidate> read(Condition wanted, LeftAlone leftAlone) {
    LeftAlone.Found<String, Record6<Long, Integer, String, String, String, Long>> oldest =
        leftAlone.find(
            channels,
            OLDEST,
            (parts, free, most) ->
                look(parts.stream().map(channel -> oldest(wanted.and(free), channel, most))),
            Record6::value3,
            Record6::value5);
    LeftAlone.Found<Part, Record6<Long, Integer, String, String, String, Long>> firsts =
        leftAlone.find(
            oldest.full().stream().flatMap(Part::of).toList(),
            size,
            (parts, free, most) ->
                look(parts.stream().map(part -> first(wanted.and(free), part, most))),
            row -> new Part(row.value3(), row.value2()),
            Record6::value5);
    full = !firsts.full().isEmpty();
    Map<Long, FairChoice.Candidate> seen = new TreeMap<>();
    Stream.of(oldest.rows(), firsts.rows())
        .flatMap(List::stream)
        .forEach(row -> seen.put(row.value1(), candidate(row)));
    return seen.values();
  }

  private static List<Record6<Long, Integer, String, String, String, Long>> look(
      Stream<Select<Record6<Long, Integer, String, String, String, Long>>> parts) {
    return parts
        .reduce(Select::unionAll)
        .<List<Record6<Long, Integer, String, String, String, Long>>>map(Select::fetch)
        .orElse(List.of());
  }

  /** What an index has by lane: the deliveries of a channel and an urgency. */
  private record Part(String channel, int urgency) {

    static Stream<Part> of(String channel) {
      return IntStream.rangeClosed(0, LEAST_URGENT).mapToObj(urgency -> new Part(channel, urgency));
    }
  }

  private Select<Record6<Long, Integer, String, String, String, Long>> first(
      Condition wanted, Part part, int most) {
    return select(wanted, part.channel(), "delivery_claim")
        .and(DELIVERY.URGENCY.eq(part.urgency()))
        .orderBy(order())
        .limit(most);
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
      Condition wanted, String channel, int most) {
    return select(wanted, channel, "delivery_next")
        .and(DELIVERY.CLAIM_AT.between(Long.MIN_VALUE, Micros.of(lease.now())))
        .orderBy(DELIVERY.CHANNEL, DELIVERY.CLAIM_AT)
        .limit(most);
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
