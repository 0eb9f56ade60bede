package io.jobwatch.notify;

import io.jobwatch.spi.storage.Stores;
import java.time.Instant;

/** Is given what a {@link Notifier} has decided. */
@FunctionalInterface
public interface NotifyObserver {

  /**
   * Some matches were decided. What it stores is kept if and only if they are.
   *
   * @param stores the stores of the transaction that stores them
   * @param result what became of them
   * @param now the moment of the decision
   */
  void decided(Stores stores, NotifyResult result, Instant now);
}
