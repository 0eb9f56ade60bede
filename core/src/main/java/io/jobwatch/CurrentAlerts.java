package io.jobwatch;

import io.jobwatch.match.AlertIndex;
import io.jobwatch.spi.storage.Storage;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The index of the alerts in the storage. It is kept from run to run, each of which takes over what
 * has changed. Safe for use by several threads at once.
 */
final class CurrentAlerts {

  private final AlertIndex index = new AlertIndex();

  /** Two runs must not take over what they read in another order than they read it. */
  private final ReentrantLock refreshing = new ReentrantLock();

  /** The index, with the alerts as they are in the storage now. */
  AlertIndex asOfNow(Storage storage) {
    refreshing.lock();
    try {
      index.replaceAll(storage.transaction(stores -> stores.alerts().active()));
      return index;
    } finally {
      refreshing.unlock();
    }
  }

  /** Lets the index learn from the postings that were matched, if these are enough by now. */
  void learn() {
    if (index.isTuningDue()) {
      index.tune();
    }
  }
}
