package io.jobwatch.spi.storage;

import io.jobwatch.model.LedgerEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what each subscriber was told. Entries are only ever added. */
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
   * @return the entries, in no order
   */
  List<LedgerEntry> history(Map<String, ? extends Collection<String>> postingUids);

  /**
   * Adds entries.
   *
   * @param entries the entries
   * @throws io.jobwatch.error.StorageException if another transaction has told the subscriber of
   *     one of the postings since the history was read; it is a {@linkplain
   *     io.jobwatch.error.StorageException#conflict() conflict}
   */
  void add(Collection<LedgerEntry> entries);
}
