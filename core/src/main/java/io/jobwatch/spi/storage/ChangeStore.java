package io.jobwatch.spi.storage;

import io.jobwatch.model.PostingChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps the changes of postings from the ingest that saw them until they are matched, so that no
 * alert is lost when the process ends in between.
 */
public interface ChangeStore {

  /**
   * Adds changes. The postings themselves are saved apart, and before.
   *
   * @param changes the changes, in order
   * @throws io.jobwatch.error.StorageException if one of the postings is not there
   */
  void add(Collection<PostingChange> changes);

  /**
   * Claims the oldest changes that are not leased to anybody.
   *
   * @param lease the claim
   * @return the changes, oldest first
   */
  List<PendingChange> claim(Lease lease);

  /**
   * Holds changes for longer, while they are matched. A lease that has run out can be renewed as
   * long as nobody has taken over.
   *
   * @param token the lease's token
   * @param ids their numbers
   * @param until when the lease runs out now
   * @return how many were still leased under this token; the others are left alone
   */
  int renew(String token, Collection<Long> ids, Instant until);

  /**
   * Removes changes that are matched.
   *
   * @param token the lease's token
   * @param ids their numbers
   * @return how many were still leased under this token; the caller rolls back unless it is all
   */
  int finish(String token, Collection<Long> ids);

  /**
   * Whether {@link #claim} has something to give.
   *
   * @param now the moment of the claim
   * @return true if a change is not leased, or its lease has run out by then
   */
  boolean waiting(Instant now);

  /**
   * How many changes are not matched yet.
   *
   * @return their number, the leased ones included
   */
  long count();
}
