package io.jobwatch.notify;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.DigestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A match on its way into a digest.
 *
 * @param alert whose match it is
 * @param subscriber who is told
 * @param item the match
 * @param addedAt since when it waits
 * @param dueAt the moment of the digest
 */
record Waiting(
    Alert alert, Subscriber subscriber, NotificationItem item, Instant addedAt, Instant dueAt) {

  Digest digest() {
    return Digest.open(subscriber.id(), dueAt);
  }

  /** The same match, for which the digest comes too late or has no room. */
  Waiting later() {
    return later(dueAt);
  }

  Waiting later(Instant after) {
    return new Waiting(
        alert, subscriber, item, addedAt, Timing.nextDigest(alert, subscriber, after));
  }

  /** Adds matches to their digests, or to the next ones where those are sent already. */
  static void add(DigestStore store, Collection<Waiting> all) {
    List<Waiting> left = List.copyOf(all);
    while (!left.isEmpty()) {
      // In order, so that two transactions that open the same digests do not wait for each other.
      Map<String, Digest> digests = new TreeMap<>();
      left.forEach(one -> digests.put(one.digest().id(), one.digest()));
      Set<String> open = store.open(digests.values());
      Map<String, DigestMatch> matches = new HashMap<>();
      List<Waiting> late = new ArrayList<>();
      for (Waiting one : left) {
        String id = one.digest().id();
        if (open.contains(id)) {
          DigestMatch match = new DigestMatch(id, one.item(), one.addedAt());
          matches.put(id + " " + one.item().postingUid() + " " + one.item().alertId(), match);
        } else {
          late.add(one.later());
        }
      }
      store.add(matches.values());
      left = late;
    }
  }
}
