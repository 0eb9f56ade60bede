package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.internal.work.TwoThreads;
import io.jobwatch.model.Digest;
import io.jobwatch.model.Notification;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues the digests that are due. A digest is closed in the transaction that queues its matches,
 * so that each match of it is queued once, whichever node ends in between. One that cannot be
 * queued is tried again once its lease is over.
 */
final class DueDigests {

  private static final Logger LOG = LoggerFactory.getLogger(DueDigests.class);

  private static final int BATCH = 200;

  /**
   * Digests are queued right after they were claimed, in a transaction that begins by locking them,
   * so that a lease need not be renewed.
   */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Engine engine;
  private final Executor threads;

  /**
   * The digests.
   *
   * @param threads one of them takes a part of the digests if it is free
   */
  DueDigests(Engine engine, Executor threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /** Queues all that are due; gives the notifications. */
  List<Notification> queue() {
    List<Notification> queued = new ArrayList<>();
    List<Notification> beside = new ArrayList<>();
    TwoThreads.run(threads, () -> queueInto(queued), () -> queueInto(beside));
    queued.addAll(beside);
    queued.forEach(one -> engine.listeners().tell(listener -> listener.notified(one)));
    return queued;
  }

  private void queueInto(List<Notification> queued) {
    List<Digest> claimed;
    do {
      Instant now = engine.clock().instant();
      Lease lease = new Lease(UUID.randomUUID().toString(), now, now.plus(LEASE), BATCH);
      claimed = engine.storage().transaction(stores -> stores.digests().claim(lease));
      List<String> ids = claimed.stream().map(Digest::id).toList();
      if (!ids.isEmpty()) {
        queued.addAll(queue(ids, lease.token(), now));
      }
    } while (!claimed.isEmpty() && !engine.stopping());
  }

  /** When the next one is due. */
  Optional<Instant> nextDue() {
    return engine.storage().transaction(stores -> stores.digests().nextDue());
  }

  private List<Notification> queue(List<String> ids, String token, Instant now) {
    try {
      return engine
          .storage()
          .transaction(
              stores -> engine.notifier().send(stores, stores.digests().close(ids, token), now));
    } catch (StorageException e) {
      throw e;
    } catch (RuntimeException e) {
      if (ids.size() == 1) {
        LOG.atError()
            .addKeyValue("event", "digest_broken")
            .addKeyValue("digest", ids.get(0))
            .setCause(e)
            .log("digest_broken");
        return List.of();
      }
      // One that cannot be queued must not hold up the others.
      return ids.stream().flatMap(id -> queue(List.of(id), token, now).stream()).toList();
    }
  }
}
