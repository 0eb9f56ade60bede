package io.jobwatch.spi.storage;

import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what each subscriber was told. Of an entry nothing changes but how many deliveries may have
 * told of it.
 */
public interface LedgerStore {

  /**
   * What a subscriber was told of some postings.
   *
   * @param subscriberId the subscriber's id
   * @param postingUids the postings
   * @return the entries, by posting and then by sequence
   */
  List<LedgerEntry> history(String subscriberId, Collection<String> postingUids);

  /**
   * What several subscribers were told of some postings.
   *
   * @param postingUids the postings, by the subscriber's id
   * @return the entries that can be read, in no order
   */
  List<LedgerEntry> history(Map<String, ? extends Collection<String>> postingUids);

  /**
   * What several subscribers were told of some postings, for one who decides by it and must not
   * take what cannot be read for what was never told.
   *
   * @param postingUids the postings, by the subscriber's id
   * @param unreadable is called with the subscriber's id and the posting of each entry that is
   *     there and cannot be read, such as one of a later version
   * @return the other entries, in no order
   * @implSpec calls {@link #history(Map)}, and reports nothing
   */
  default List<LedgerEntry> history(
      Map<String, ? extends Collection<String>> postingUids,
      BiConsumer<String, String> unreadable) {
    return history(postingUids);
  }

  /**
   * Adds entries.
   *
   * @param entries the entries
   * @throws io.jobwatch.error.StorageException if another transaction has told the subscriber of
   *     one of the postings since the history was read; it is a {@linkplain
   *     io.jobwatch.error.StorageException#conflict() conflict}
   */
  void add(Collection<LedgerEntry> entries);

  /**
   * Notes that one of the deliveries which carry some matches has ended without them. Once all have
   * the subscriber was not told: {@link LedgerEntry#told()} is false. Deliveries that end at the
   * same time are all counted. A match that has no entry is passed over.
   *
   * @param subscriberId the subscriber's id
   * @param items the matches, each with its entry's sequence and the number of its deliveries
   */
  void leftOut(String subscriberId, Collection<NotificationItem> items);

  /**
   * All that a subscriber was told.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the entries, by posting and then by sequence
   */
  Page<LedgerEntry> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit);
}
