package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ALERT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.APPLICATION;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DISABLED_DESTINATION;
import static io.jobwatch.storage.jooq.internal.generated.Tables.PROFILE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SUBSCRIBER;

import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.SubscriberStore;
import io.jobwatch.storage.jooq.internal.codec.PreferencesCodec;
import io.jobwatch.storage.jooq.internal.codec.RouteCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DisabledDestinationRecord;
import io.jobwatch.storage.jooq.internal.generated.tables.records.SubscriberRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Subscribers in {@code jobwatch_subscriber} and {@code jobwatch_disabled_destination}. */
final class JooqSubscriberStore implements SubscriberStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqSubscriberStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void save(Collection<Subscriber> subscribers) {
    List<SubscriberRecord> rows = subscribers.stream().map(JooqSubscriberStore::row).toList();
    new SubscriberErasure(dsl).forget(rows.stream().map(SubscriberRecord::getIdKey).toList());
    Map<String, Boolean> active = new HashMap<>();
    rows.forEach(row -> active.put(row.getIdKey(), row.getActive()));
    Map<String, Boolean> before = lock(dsl, active.keySet());
    writer.merge(rows);
    // One who was not there may have come in between.
    active.entrySet().removeAll(before.entrySet());
    new AlertLog(dsl).addThoseOf(active.keySet());
  }

  private static SubscriberRecord row(Subscriber subscriber) {
    SubscriberRecord row = new SubscriberRecord();
    row.setIdKey(HashKey.of(subscriber.id()));
    row.setId(subscriber.id());
    row.setZoneId(subscriber.zone().getId());
    row.setLocaleTag(subscriber.locale().toLanguageTag());
    row.setActive(subscriber.active());
    row.setRoutes(RouteCodec.writeAll(subscriber.routes()));
    row.setPreferences(PreferencesCodec.write(subscriber.preferences()));
    return row;
  }

  @Override
  public List<Subscriber> find(Collection<String> ids) {
    return find(ids, id -> {});
  }

  @Override
  public List<Subscriber> find(Collection<String> ids, Consumer<String> unreadable) {
    return Chunks.sorted(dsl, HashKey.ofAll(ids)).stream()
        .map(chunk -> dsl.fetch(SUBSCRIBER, Keys.in(SUBSCRIBER.ID_KEY, chunk)))
        .flatMap(
            rows ->
                RowReader.all(
                    rows,
                    JooqSubscriberStore::subscriber,
                    (row, reason) -> unreadable.accept(row.getId()))
                    .stream())
        .toList();
  }

  @Override
  public void lock(Collection<String> ids) {
    Map<String, Boolean> unused = lock(dsl, HashKey.ofAll(ids));
  }

  /** Locks subscribers, and gives for those that are there whether they are active, by key. */
  static Map<String, Boolean> lock(DSLContext dsl, Collection<String> keys) {
    Map<String, Boolean> active = new HashMap<>();
    for (List<String> chunk : Chunks.sorted(dsl, keys)) {
      dsl.select(SUBSCRIBER.ID_KEY, SUBSCRIBER.ACTIVE)
          .from(SUBSCRIBER)
          .where(Keys.in(SUBSCRIBER.ID_KEY, chunk))
          .orderBy(SUBSCRIBER.ID_KEY)
          .forUpdate()
          .forEach(row -> active.put(row.value1(), row.value2()));
    }
    return active;
  }

  /**
   * Which of these subscribers are there, for rows that refer to them. Servers lock the row that a
   * new one refers to; H2 does not, so there it is locked here.
   */
  static Set<String> present(DSLContext dsl, Collection<String> keys) {
    if (dsl.dialect().family() == SQLDialect.H2) {
      return lock(dsl, keys).keySet();
    }
    return Chunks.sorted(dsl, keys).stream()
        .map(
            chunk ->
                dsl.select(SUBSCRIBER.ID_KEY)
                    .from(SUBSCRIBER)
                    .where(Keys.in(SUBSCRIBER.ID_KEY, chunk))
                    .fetchSet(SUBSCRIBER.ID_KEY))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  /**
   * Whether a subscriber is there, and stays until the end of the transaction: for rows that no
   * constraint ties to their subscriber. Others may do the same meanwhile, except in H2.
   */
  static boolean keeps(DSLContext dsl, String key) {
    SelectConditionStep<Record1<String>> row =
        dsl.select(SUBSCRIBER.ID_KEY).from(SUBSCRIBER).where(SUBSCRIBER.ID_KEY.eq(key));
    return switch (dsl.dialect().family()) {
      case H2 -> row.forUpdate().fetchOptional().isPresent();
      case POSTGRES -> row.forKeyShare().fetchOptional().isPresent();
      default -> row.forShare().fetchOptional().isPresent();
    };
  }

  @Override
  public List<Subscriber> all() {
    return RowReader.all(dsl.fetch(SUBSCRIBER), JooqSubscriberStore::subscriber).stream()
        .sorted(Comparator.comparing(Subscriber::id))
        .toList();
  }

  @Override
  public Page<Subscriber> page(@Nullable PageCursor after, int limit) {
    return Pages.byKey(
        dsl,
        SUBSCRIBER,
        SUBSCRIBER.ID_KEY,
        DSL.noCondition(),
        after,
        limit,
        JooqSubscriberStore::subscriber);
  }

  @Override
  public boolean erase(String id, Instant now) {
    return new SubscriberErasure(dsl).erase(id, now);
  }

  @Override
  public boolean delete(String id) {
    String key = HashKey.of(id);
    new AlertLog(dsl).addThoseOf(lock(dsl, List.of(key)).keySet());
    dsl.deleteFrom(ALERT).where(ALERT.SUBSCRIBER_KEY.eq(key)).execute();
    dsl.deleteFrom(DISABLED_DESTINATION)
        .where(DISABLED_DESTINATION.SUBSCRIBER_KEY.eq(key))
        .execute();
    new JooqDigestStore(dsl, writer).deleteWaiting(key);
    snoozes().deleteAll(key);
    dsl.deleteFrom(APPLICATION).where(APPLICATION.SUBSCRIBER_KEY.eq(key)).execute();
    dsl.deleteFrom(PROFILE).where(PROFILE.SUBSCRIBER_KEY.eq(key)).execute();
    return dsl.deleteFrom(SUBSCRIBER).where(SUBSCRIBER.ID_KEY.eq(key)).execute() == 1;
  }

  @Override
  public void disable(DisabledDestination disabled) {
    if (!keeps(dsl, HashKey.of(disabled.subscriberId()))) {
      return;
    }
    DisabledDestinationRecord row = new DisabledDestinationRecord();
    row.setSubscriberKey(HashKey.of(disabled.subscriberId()));
    row.setDestinationKey(HashKey.of(disabled.destination()));
    row.setSubscriberId(disabled.subscriberId());
    row.setChannel(disabled.destination().channel().value());
    row.setAddress(disabled.destination().address());
    row.setReason(disabled.reason());
    row.setDisabledAt(Micros.of(disabled.at()));
    writer.insertIfAbsent(row);
  }

  @Override
  public boolean enable(String subscriberId, Destination destination) {
    Condition ofSubscriber = DISABLED_DESTINATION.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId));
    // By what they say and not by their keys, which may have been made with blanks around.
    List<String> keys =
        dsl.fetch(DISABLED_DESTINATION, ofSubscriber).stream()
            .filter(row -> is(row, destination))
            .map(DisabledDestinationRecord::getDestinationKey)
            .toList();
    return !keys.isEmpty()
        && dsl.deleteFrom(DISABLED_DESTINATION)
                .where(ofSubscriber)
                .and(DISABLED_DESTINATION.DESTINATION_KEY.in(keys))
                .execute()
            > 0;
  }

  @Override
  public List<DisabledDestination> disabled(Collection<String> subscriberIds) {
    return Chunks.sorted(dsl, HashKey.ofAll(subscriberIds)).stream()
        .map(
            chunk ->
                dsl.fetch(
                    DISABLED_DESTINATION, Keys.in(DISABLED_DESTINATION.SUBSCRIBER_KEY, chunk)))
        .flatMap(rows -> RowReader.all(rows, JooqSubscriberStore::disabled).stream())
        .sorted(Comparator.comparing(DisabledDestination::at))
        .toList();
  }

  @Override
  public void snooze(Snooze snooze) {
    snoozes().save(snooze);
  }

  @Override
  public boolean wake(String subscriberId, Snooze.Kind kind, String value) {
    return snoozes().delete(HashKey.of(subscriberId), kind, value);
  }

  @Override
  public List<Snooze> snoozes(Collection<String> subscriberIds) {
    return snoozes().of(subscriberIds);
  }

  private SnoozeRows snoozes() {
    return new SnoozeRows(dsl, writer);
  }

  private static boolean is(DisabledDestinationRecord row, Destination destination) {
    return row.getChannel().equals(destination.channel().value())
        && row.getAddress().strip().equals(destination.address());
  }

  private static Subscriber subscriber(SubscriberRecord row) {
    return new Subscriber(
        row.getId(),
        ZoneId.of(row.getZoneId()),
        Locale.forLanguageTag(row.getLocaleTag()),
        row.getActive(),
        RouteCodec.readAll(row.getRoutes()),
        PreferencesCodec.read(row.getPreferences()));
  }

  private static DisabledDestination disabled(DisabledDestinationRecord row) {
    return new DisabledDestination(
        row.getSubscriberId(),
        Destination.of(row.getChannel(), row.getAddress()),
        row.getReason(),
        Micros.instant(row.getDisabledAt()));
  }
}
