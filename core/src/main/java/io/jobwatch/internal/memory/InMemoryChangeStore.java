package io.jobwatch.internal.memory;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.PostingChange;
import io.jobwatch.spi.storage.ChangeStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

final class InMemoryChangeStore implements ChangeStore {

  private final Rows rows;
  private final Table<Long, ChangeRow> changes;
  private final Table<String, PostingRow> postings;

  InMemoryChangeStore(Rows rows, Transaction transaction) {
    this.rows = rows;
    this.changes = new Table<>(rows.changes, transaction);
    this.postings = new Table<>(rows.postings, transaction);
  }

  @Override
  public void add(Collection<PostingChange> added) {
    for (PostingChange change : added) {
      stored(change);
      rows.lastChange++;
      changes.put(rows.lastChange, new ChangeRow(rows.lastChange, change, null));
    }
  }

  @Override
  public List<PendingChange> claim(Lease lease) {
    List<ChangeRow> claimed =
        changes.all().filter(row -> row.free(lease.now())).limit(lease.limit()).toList();
    HeldLease held = HeldLease.of(lease);
    claimed.forEach(row -> changes.put(row.id(), row.leased(held)));
    return claimed.stream().map(row -> new PendingChange(row.id(), stored(row.change()))).toList();
  }

  @Override
  public int renew(String token, Collection<Long> ids, Instant until) {
    List<ChangeRow> held = held(token, ids);
    held.forEach(row -> changes.put(row.id(), row.leased(new HeldLease(token, until))));
    return held.size();
  }

  @Override
  public int finish(String token, Collection<Long> ids) {
    List<ChangeRow> held = held(token, ids);
    held.forEach(row -> changes.remove(row.id()));
    return held.size();
  }

  private List<ChangeRow> held(String token, Collection<Long> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> changes.find(id).stream())
        .filter(row -> row.heldBy(token))
        .toList();
  }

  @Override
  public boolean waiting(Instant now) {
    return changes.all().anyMatch(row -> row.free(now));
  }

  @Override
  public long count() {
    return changes.count();
  }

  /** The change with the posting as it is stored now. */
  private PostingChange stored(PostingChange change) {
    String uid = change.posting().uid();
    PostingRow row =
        postings
            .find(uid)
            .orElseThrow(
                () ->
                    new StorageException(
                        "Change of posting '" + uid + "': there is no such posting. Save it first.",
                        false,
                        null));
    return new PostingChange(change.kind(), row.posting(), change.fields(), change.at());
  }
}
