package io.jobwatch.deliver;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Notes in the ledger what deliveries have ended without because its posting was closed. */
final class Untold {

  private Untold() {}

  /**
   * Notes it in the transaction that ends the deliveries. Whoever opens one of the postings waits
   * for that, so that the match which follows finds it untold. One that is open by now may have
   * been matched as one that was told, and so is matched once more.
   *
   * @param ended deliveries whose lease was held
   */
  static void note(Stores stores, Collection<Outcome> ended) {
    Map<String, List<NotificationItem>> bySubscriber = new TreeMap<>();
    Instant now = Instant.MIN;
    for (Outcome outcome : ended) {
      Instant at = outcome.after().finishedAt();
      if (at != null && !outcome.untold().isEmpty()) {
        now = at;
        bySubscriber
            .computeIfAbsent(outcome.before().subscriberId(), id -> new ArrayList<>())
            .addAll(outcome.untold());
      }
    }
    if (bySubscriber.isEmpty()) {
      return;
    }
    Set<String> open = new HashSet<>();
    bySubscriber.values().forEach(all -> all.forEach(item -> open.add(item.postingUid())));
    open.removeAll(stores.postings().lockClosed(open));
    bySubscriber.forEach(stores.ledger()::leftOut);
    List<PostingChange> reopened = new ArrayList<>();
    for (JobPosting posting : stores.postings().find(open)) {
      if (posting.status() == PostingStatus.ACTIVE) {
        reopened.add(new PostingChange(ChangeKind.REOPENED, posting, Set.of(), now));
      }
    }
    stores.changes().add(reopened);
  }
}
