package io.jobwatch;

import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.List;

/** Begins applications. */
final class ApplicationStart {

  private ApplicationStart() {}

  /** An application that belongs to the alert that told of the posting last, if any did. */
  static Application of(
      Stores stores, String subscriberId, String postingUid, ApplicationStage stage, Instant now) {
    Application application = Application.of(subscriberId, postingUid, stage, now);
    List<LedgerEntry> told =
        stores.ledger().history(subscriberId, List.of(postingUid)).stream()
            .filter(LedgerEntry::told)
            .toList();
    return told.isEmpty() ? application : application.toldBy(told.get(told.size() - 1).alertId());
  }
}
