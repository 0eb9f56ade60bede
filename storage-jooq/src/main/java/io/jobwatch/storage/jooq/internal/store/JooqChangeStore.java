package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.CHANGE;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingField;
import io.jobwatch.spi.storage.ChangeStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.storage.jooq.internal.codec.UnreadableValueException;
import io.jobwatch.storage.jooq.internal.generated.tables.records.ChangeRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Changes in {@code jobwatch_change}, which holds only those that are not matched yet. */
final class JooqChangeStore implements ChangeStore {

  /** When a change that cannot be read may be claimed. */
  private static final long NEVER = Long.MAX_VALUE;

  private final DSLContext dsl;
  private final RowWriter writer;
  private final JooqPostingStore postings;

  JooqChangeStore(DSLContext dsl, RowWriter writer, JooqPostingStore postings) {
    this.dsl = dsl;
    this.writer = writer;
    this.postings = postings;
  }

  @Override
  public void add(Collection<PostingChange> changes) {
    Set<String> uids =
        changes.stream().map(change -> change.posting().uid()).collect(Collectors.toSet());
    if (!postings.known(uids).containsAll(uids)) {
      throw new StorageException(
          "Adding changes: the posting of one is not there. Save the postings first.", false, null);
    }
    writer.insert(changes.stream().map(JooqChangeStore::row).toList());
  }

  @Override
  public List<PendingChange> claim(Lease lease) {
    List<PendingChange> claimed = new ArrayList<>();
    boolean setAside;
    do {
      List<ChangeRecord> rows = lease(lease, lease.limit() - claimed.size());
      List<PendingChange> readable = read(rows);
      claimed.addAll(readable);
      setAside = readable.size() < rows.size();
    } while (setAside && claimed.size() < lease.limit());
    return claimed;
  }

  private List<ChangeRecord> lease(Lease lease, int limit) {
    Condition guard = claimable(lease.now());
    return new GuardedClaim<>(dsl, CHANGE, CHANGE.ID, CHANGE.CLAIM_AT, CHANGE.LEASE_KEY)
        .claim(
            lease,
            free ->
                dsl.select(CHANGE.ID)
                    .from(CHANGE)
                    .where(free)
                    .orderBy(CHANGE.ID)
                    .limit(limit)
                    .fetch(CHANGE.ID),
            guard,
            Map.of());
  }

  private List<PendingChange> read(List<ChangeRecord> rows) {
    Set<String> uids = rows.stream().map(ChangeRecord::getPostingUid).collect(Collectors.toSet());
    Map<String, JobPosting> known =
        postings.findForMatching(uids).stream()
            .collect(Collectors.toMap(JobPosting::uid, Function.identity()));
    return RowReader.all(
        rows,
        row -> new PendingChange(row.getId(), change(row, known.get(row.getPostingUid()))),
        (row, reason) -> setAside(row));
  }

  /** Keeps a change that cannot be read for a version that can, out of the way of the others. */
  private void setAside(ChangeRecord row) {
    dsl.update(CHANGE)
        .set(CHANGE.CLAIM_AT, NEVER)
        .setNull(CHANGE.LEASE_KEY)
        .where(CHANGE.ID.eq(row.getId()))
        .execute();
  }

  @Override
  public int renew(String token, Collection<Long> ids, Instant until) {
    int renewed = 0;
    for (List<Long> chunk : Chunks.sorted(dsl, ids)) {
      renewed +=
          dsl.update(CHANGE)
              .set(CHANGE.CLAIM_AT, Micros.of(until))
              .where(leased(token, chunk))
              .execute();
    }
    return renewed;
  }

  @Override
  public int finish(String token, Collection<Long> ids) {
    int finished = 0;
    for (List<Long> chunk : Chunks.sorted(dsl, ids)) {
      finished += dsl.deleteFrom(CHANGE).where(leased(token, chunk)).execute();
    }
    return finished;
  }

  @Override
  public boolean waiting(Instant now) {
    // As they are claimed, which ends at the first; only what others hold is passed over.
    return dsl.select(CHANGE.ID)
        .from(CHANGE)
        .where(claimable(now))
        .orderBy(CHANGE.ID)
        .limit(1)
        .fetchOptional()
        .isPresent();
  }

  @Override
  public long count() {
    return dsl.fetchCount(CHANGE);
  }

  private static Condition leased(String token, List<Long> ids) {
    return Keys.in(CHANGE.ID, ids).and(CHANGE.LEASE_KEY.eq(HashKey.of(token)));
  }

  private static Condition claimable(Instant now) {
    return CHANGE.CLAIM_AT.le(Micros.of(now));
  }

  private static ChangeRecord row(PostingChange change) {
    ChangeRecord row = new ChangeRecord();
    row.setPostingUid(change.posting().uid());
    row.setKind(change.kind().name());
    row.setChangedFields(
        change.fields().stream().map(PostingField::name).collect(Collectors.joining(",")));
    row.setSeenAt(Micros.of(change.at()));
    return row;
  }

  private static PostingChange change(ChangeRecord row, @Nullable JobPosting posting) {
    if (posting == null) {
      throw new UnreadableValueException(
          "Posting '" + row.getPostingUid() + "' of a change: it is gone or unreadable itself.");
    }
    Set<PostingField> fields =
        Arrays.stream(row.getChangedFields().split(","))
            .filter(name -> !name.isEmpty())
            .map(PostingField::valueOf)
            .collect(Collectors.toSet());
    return new PostingChange(
        ChangeKind.valueOf(row.getKind()), posting, fields, Micros.instant(row.getSeenAt()));
  }
}
