package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DIGEST;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DIGEST_MATCH;

import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.spi.storage.DigestStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.storage.jooq.internal.database.RowBatch;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DigestRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Digests in {@code jobwatch_digest} and {@code jobwatch_digest_match}. */
final class JooqDigestStore implements DigestStore {

  private static final Comparator<Digest> BY_DUE = Comparator.comparing(Digest::dueAt);

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqDigestStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public Set<String> open(Collection<Digest> digests) {
    Map<String, Digest> byKey = new TreeMap<>();
    digests.forEach(digest -> byKey.put(HashKey.of(digest.id()), digest));
    Map<String, Digest> missing = new TreeMap<>(byKey);
    for (List<String> chunk : Chunks.sorted(dsl, byKey.keySet())) {
      missing
          .keySet()
          .removeAll(
              dsl.select(DIGEST.ID_KEY)
                  .from(DIGEST)
                  .where(Keys.in(DIGEST.ID_KEY, chunk))
                  .fetchSet(DIGEST.ID_KEY));
    }
    writer.insertAbsent(missing.values().stream().map(DigestRows::row).toList());
    // Whoever closes one of them waits for this transaction, and sees what it adds.
    return Chunks.sorted(dsl, byKey.keySet()).stream()
        .flatMap(
            chunk ->
                dsl
                    .select(DIGEST.ID_KEY)
                    .from(DIGEST)
                    .where(Keys.in(DIGEST.ID_KEY, chunk))
                    .and(DIGEST.SENT.isFalse())
                    .orderBy(DIGEST.ID_KEY)
                    .forUpdate()
                    .fetch(DIGEST.ID_KEY)
                    .stream())
        .flatMap(key -> Stream.ofNullable(byKey.get(key)))
        .map(Digest::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void add(Collection<DigestMatch> matches) {
    writer.merge(matches.stream().map(DigestRows::row).toList());
  }

  @Override
  public List<Digest> claim(Lease lease) {
    Condition claimable = DIGEST.SENT.isFalse().and(DIGEST.CLAIM_AT.le(Micros.of(lease.now())));
    List<DigestRecord> rows =
        new GuardedClaim<>(dsl, DIGEST, DIGEST.ID_KEY, DIGEST.CLAIM_AT, DIGEST.LEASE_KEY)
            .claim(
                lease,
                free ->
                    dsl.select(DIGEST.ID_KEY)
                        .from(DIGEST)
                        .where(free)
                        .orderBy(DIGEST.SENT, DIGEST.CLAIM_AT, DIGEST.ID_KEY)
                        .limit(lease.limit())
                        .fetch(DIGEST.ID_KEY),
                claimable,
                Map.of());
    return digests(rows);
  }

  @Override
  public List<Digest> close(Collection<String> ids, String token) {
    List<String> closed = new ArrayList<>();
    Condition held = DIGEST.SENT.isFalse().and(DIGEST.LEASE_KEY.eq(HashKey.of(token)));
    for (List<String> chunk : Chunks.sorted(dsl, HashKey.ofAll(ids))) {
      Condition which = Keys.in(DIGEST.ID_KEY, chunk).and(held);
      List<String> keys =
          dsl.select(DIGEST.ID_KEY)
              .from(DIGEST)
              .where(which)
              .orderBy(DIGEST.ID_KEY)
              .forUpdate()
              .fetch(DIGEST.ID_KEY);
      dsl.update(DIGEST)
          .set(DIGEST.SENT, true)
          .setNull(DIGEST.CLAIM_AT)
          .setNull(DIGEST.LEASE_KEY)
          .where(Keys.in(DIGEST.ID_KEY, keys))
          .execute();
      closed.addAll(keys);
    }
    return read(closed);
  }

  @Override
  public List<DigestMatch> matches(Collection<String> ids) {
    return Chunks.sorted(dsl, HashKey.ofAll(ids)).stream()
        .map(chunk -> dsl.fetch(DIGEST_MATCH, Keys.in(DIGEST_MATCH.DIGEST_KEY, chunk)))
        .flatMap(rows -> RowReader.all(rows, DigestRows::match).stream())
        .toList();
  }

  @Override
  public List<DigestMatch> take(Collection<String> ids, Instant again) {
    List<DigestMatch> taken = new ArrayList<>();
    for (List<String> chunk : Chunks.sorted(dsl, HashKey.ofAll(ids))) {
      Set<String> left = new TreeSet<>();
      List<DigestMatch> readable =
          RowReader.all(
              dsl.fetch(DIGEST_MATCH, Keys.in(DIGEST_MATCH.DIGEST_KEY, chunk)),
              DigestRows::match,
              (row, reason) -> left.add(row.getDigestKey()));
      dsl.deleteFrom(DIGEST_MATCH)
          .where(
              Keys.in(
                  DIGEST_MATCH.DIGEST_KEY,
                  chunk.stream().filter(key -> !left.contains(key)).toList()))
          .execute();
      if (!left.isEmpty()) {
        takeOut(readable, left);
        reopen(left, again);
      }
      taken.addAll(readable);
    }
    return taken;
  }

  /** One by one, since others stay that may have any key. */
  private void takeOut(Collection<DigestMatch> matches, Set<String> digestKeys) {
    RowBatch.run(
        dsl,
        dsl.deleteFrom(DIGEST_MATCH)
            .where(DIGEST_MATCH.DIGEST_KEY.eq((String) null))
            .and(DIGEST_MATCH.POSTING_UID.eq((String) null))
            .and(DIGEST_MATCH.ALERT_KEY.eq((String) null)),
        List.of(DIGEST_MATCH.DIGEST_KEY, DIGEST_MATCH.POSTING_UID, DIGEST_MATCH.ALERT_KEY),
        matches.stream()
            .map(DigestRows::row)
            .filter(row -> digestKeys.contains(row.getDigestKey()))
            .map(
                row ->
                    new @Nullable Object[] {
                      row.getDigestKey(), row.getPostingUid(), row.getAlertKey()
                    })
            .toList());
  }

  private void reopen(Collection<String> keys, Instant again) {
    dsl.update(DIGEST)
        .set(DIGEST.SENT, false)
        .set(DIGEST.CLAIM_AT, Micros.of(again))
        .where(Keys.in(DIGEST.ID_KEY, List.copyOf(keys)))
        .execute();
  }

  @Override
  public List<Digest> of(String subscriberId) {
    return digests(dsl.fetch(DIGEST, waitsFor(HashKey.of(subscriberId))));
  }

  @Override
  public Optional<Instant> nextDue() {
    return dsl.select(DIGEST.CLAIM_AT)
        .from(DIGEST)
        .where(DIGEST.SENT.isFalse())
        .and(DIGEST.CLAIM_AT.ge(Long.MIN_VALUE))
        .orderBy(DIGEST.SENT, DIGEST.CLAIM_AT)
        .limit(1)
        .fetchOptional(DIGEST.CLAIM_AT)
        .map(Micros::instant);
  }

  /** Removes the digests that wait for a subscriber, with the matches in them. */
  void deleteWaiting(String subscriberKey) {
    List<String> keys =
        dsl.select(DIGEST.ID_KEY)
            .from(DIGEST)
            .where(waitsFor(subscriberKey))
            .orderBy(DIGEST.ID_KEY)
            .forUpdate()
            .fetch(DIGEST.ID_KEY);
    for (List<String> chunk : Chunks.sorted(dsl, keys)) {
      dsl.deleteFrom(DIGEST_MATCH).where(Keys.in(DIGEST_MATCH.DIGEST_KEY, chunk)).execute();
      dsl.deleteFrom(DIGEST).where(Keys.in(DIGEST.ID_KEY, chunk)).execute();
    }
  }

  private List<Digest> read(Collection<String> keys) {
    return digests(
        Chunks.sorted(dsl, keys).stream()
            .flatMap(chunk -> dsl.fetch(DIGEST, Keys.in(DIGEST.ID_KEY, chunk)).stream())
            .toList());
  }

  private static List<Digest> digests(List<DigestRecord> rows) {
    return RowReader.all(rows, DigestRows::digest).stream().sorted(BY_DUE).toList();
  }

  private static Condition waitsFor(String subscriberKey) {
    return DIGEST.SUBSCRIBER_KEY.eq(subscriberKey).and(DIGEST.SENT.isFalse());
  }
}
