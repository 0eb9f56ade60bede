package io.jobwatch;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The postings in the storage. Safe for use by several threads at once. */
public final class Postings {

  private final Storage storage;

  Postings(Storage storage) {
    this.storage = storage;
  }

  /**
   * One posting.
   *
   * @param uid its identifier
   * @return the posting, or nothing
   */
  public Optional<JobPosting> find(String uid) {
    return storage.transaction(stores -> stores.postings().find(uid));
  }

  /**
   * Several postings.
   *
   * @param uids their identifiers
   * @return those that are there, in no order
   */
  public List<JobPosting> find(Collection<String> uids) {
    return storage.transaction(stores -> stores.postings().find(uids));
  }

  /**
   * A page of postings in one status, by identifier.
   *
   * @param status the status
   * @param afterUid the identifier to start after; an empty text for the first page
   * @param limit the most postings to give
   * @return the postings
   */
  public List<JobPosting> page(PostingStatus status, String afterUid, int limit) {
    return storage.transaction(stores -> stores.postings().page(status, afterUid, limit));
  }

  /**
   * How many postings are in a status.
   *
   * @param status the status
   * @return their number
   */
  public long count(PostingStatus status) {
    return storage.transaction(stores -> stores.postings().count(status));
  }
}
