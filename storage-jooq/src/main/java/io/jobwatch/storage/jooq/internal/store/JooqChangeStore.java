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

/** Changes in {@code jobwatch_change}, which holds only those that are not matched yet. */
final class JooqChangeStore implements ChangeStore {

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
    Condition guard = claimable(lease.now());
    List<Long> ids =
        new GuardedClaim<>(dsl, CHANGE, CHANGE.ID, CHANGE.CLAIM_AT, CHANGE.LEASE_KEY)
            .claim(
                lease,
                () ->
                    dsl.select(CHANGE.ID)
                        .from(CHANGE)
                        .where(guard)
                        .orderBy(CHANGE.ID)
                        .limit(lease.limit())
                        .fetch(CHANGE.ID),
                guard,
                Map.of());
    return Chunks.of(ids).stream().flatMap(chunk -> read(chunk).stream()).toList();
  }

  private List<PendingChange> read(List<Long> ids) {
    List<ChangeRecord> rows =
        dsl.selectFrom(CHANGE).where(CHANGE.ID.in(ids)).orderBy(CHANGE.ID).fetch();
    Set<String> uids = rows.stream().map(ChangeRecord::getPostingUid).collect(Collectors.toSet());
    Map<String, JobPosting> known =
        postings.find(uids).stream()
            .collect(Collectors.toMap(JobPosting::uid, Function.identity()));
    List<PendingChange> changes = new ArrayList<>();
    for (ChangeRecord row : rows) {
      JobPosting posting = known.get(row.getPostingUid());
      // A posting that cannot be read was logged; its changes wait for a version that can.
      if (posting != null) {
        changes.addAll(
            RowReader.all(
                List.of(row), one -> new PendingChange(one.getId(), change(one, posting))));
      }
    }
    return changes;
  }

  @Override
  public int finish(String token, Collection<Long> ids) {
    int finished = 0;
    for (List<Long> chunk : Chunks.sorted(ids)) {
      finished +=
          dsl.deleteFrom(CHANGE)
              .where(CHANGE.ID.in(chunk))
              .and(CHANGE.LEASE_KEY.eq(HashKey.of(token)))
              .execute();
    }
    return finished;
  }

  @Override
  public boolean waiting(Instant now) {
    return dsl.fetchExists(CHANGE, claimable(now));
  }

  @Override
  public long count() {
    return dsl.fetchCount(CHANGE);
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

  private static PostingChange change(ChangeRecord row, JobPosting posting) {
    Set<PostingField> fields =
        Arrays.stream(row.getChangedFields().split(","))
            .filter(name -> !name.isEmpty())
            .map(PostingField::valueOf)
            .collect(Collectors.toSet());
    return new PostingChange(
        ChangeKind.valueOf(row.getKind()), posting, fields, Micros.instant(row.getSeenAt()));
  }
}
