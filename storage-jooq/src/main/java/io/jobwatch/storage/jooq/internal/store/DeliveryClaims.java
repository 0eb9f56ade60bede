package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** Who is served next: the claims of deliveries and the lanes that make them fair. */
final class DeliveryClaims {

  /** So many may look at the same moment, and want the same, without looking again for that. */
  private static final int CLAIMERS = 8;

  private final DSLContext dsl;

  DeliveryClaims(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** When the next delivery on one of these channels, and not to these, can be claimed. */
  Optional<Long> nextDue(Collection<PluginId> channels, Collection<Destination> except) {
    LeftAlone leftAlone = new LeftAlone(except.stream().map(HashKey::of).toList());
    // One statement for each channel, since an index gives the first of one, but not of several.
    return names(channels).stream()
        .flatMap(channel -> nextDue(channel, leftAlone))
        .min(Comparator.naturalOrder());
  }

  private Stream<Long> nextDue(String channel, LeftAlone leftAlone) {
    Condition waiting = DELIVERY.CHANNEL.eq(channel).and(DELIVERY.WAITING.isTrue());
    // What has ended has no such moment. A bound lets an index skip it, unlike IS NOT NULL.
    Condition due = DELIVERY.CLAIM_AT.ge(Long.MIN_VALUE);
    Optional<Long> free =
        leftAlone
            .find(
                List.of(channel),
                1,
                (parts, allowed, most) -> first(waiting.and(due).and(allowed), most),
                row -> channel,
                Record2::value2)
            .rows()
            .stream()
            .map(Record2::value1)
            .findFirst();
    // A lease ends after its delivery was due, so only what was due earlier can come before that.
    Stream<Long> leased =
        dsl
            .select(DELIVERY.LEASE_UNTIL, DELIVERY.DESTINATION_KEY)
            .from(OrderedBy.index(dsl, DELIVERY, "delivery_next"))
            .where(waiting)
            .and(
                free.map(first -> DELIVERY.CLAIM_AT.between(Long.MIN_VALUE, first - 1)).orElse(due))
            .and(DELIVERY.LEASE_KEY.isNotNull())
            .fetch()
            .stream()
            .filter(row -> leftAlone.allows(row.value2()))
            .flatMap(row -> Stream.ofNullable(row.value1()));
    return Stream.concat(free.stream(), leased);
  }

  /** What is due first and not leased. */
  private List<Record2<Long, String>> first(Condition wanted, int most) {
    return dsl.select(DELIVERY.CLAIM_AT, DELIVERY.DESTINATION_KEY)
        .from(OrderedBy.index(dsl, DELIVERY, "delivery_next"))
        .where(wanted)
        .and(DELIVERY.LEASE_KEY.isNull())
        .orderBy(DELIVERY.CHANNEL, DELIVERY.CLAIM_AT)
        .limit(most)
        .fetch();
  }

  /**
   * Claims readable deliveries. One that cannot be read would come back with every lease, so it
   * ends here, and the next one is claimed instead.
   */
  List<Delivery> claim(Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
    List<Delivery> claimed = new ArrayList<>();
    Set<String> taken = busy.stream().map(HashKey::of).collect(Collectors.toSet());
    boolean ended;
    do {
      int missing = lease.limit() - claimed.size();
      Lease rest = new Lease(lease.token(), lease.now(), lease.until(), missing);
      List<DeliveryRecord> rows = rows(rest, taken, names(channels));
      List<Delivery> readable =
          RowReader.all(
              rows, DeliveryRows::delivery, (row, reason) -> end(row, reason, lease.now()));
      readable.forEach(delivery -> taken.add(HashKey.of(delivery.destination())));
      claimed.addAll(readable);
      ended = readable.size() < rows.size();
    } while (ended && claimed.size() < lease.limit());
    return claimed;
  }

  private List<DeliveryRecord> rows(Lease lease, Set<String> busyKeys, List<String> channels) {
    long now = Micros.of(lease.now());
    // The sum keeps databases from the index by time, which would have them sort the whole backlog;
    // the index by urgency and lane gives the order without it.
    Condition claimable =
        DELIVERY
            .WAITING
            .isTrue()
            .and(DELIVERY.CLAIM_AT.plus(0L).le(now))
            .and(DELIVERY.LEASE_UNTIL.isNull().or(DELIVERY.LEASE_UNTIL.le(now)));
    return new GuardedClaim<>(
            dsl, DELIVERY, DELIVERY.QUEUE_NUMBER, DELIVERY.LEASE_UNTIL, DELIVERY.LEASE_KEY)
        .claim(
            lease,
            free -> choose(lease, free, channels, busyKeys),
            claimable,
            Map.of(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1)));
  }

  private void end(DeliveryRecord row, String reason, Instant now) {
    dsl.update(DELIVERY)
        .set(DeliveryRows.unreadable(reason, now))
        .where(DELIVERY.QUEUE_NUMBER.eq(row.getQueueNumber()))
        .execute();
  }

  /** Looks at one window after the other, each without the destinations already served. */
  private List<Long> choose(
      Lease lease, Condition claimable, List<String> channels, Set<String> busyKeys) {
    FairChoice choice = new FairChoice(lease.limit() * CLAIMERS, lease.now());
    DeliveryWindow window = new DeliveryWindow(dsl, channels, lease);
    LeftAlone leftAlone = new LeftAlone(busyKeys);
    do {
      leftAlone.add(choice.destinations());
      choice.among(window.read(claimable, leftAlone));
    } while (choice.chosen().size() < lease.limit() && window.full());
    return choice.chosen();
  }

  private static List<String> names(Collection<PluginId> channels) {
    return channels.stream().map(PluginId::value).distinct().sorted().toList();
  }
}
