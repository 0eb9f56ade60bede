package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.internal.work.TwoThreads;
import io.jobwatch.model.Digest;
import io.jobwatch.model.Notification;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues the digests that are due. A digest is closed in the transaction that queues its matches,
 * so that each match of it is queued once, whichever node ends in between. One that cannot be
 * queued holds up no other, and is tried again once its lease is over.
 */
final class DueDigests {

  private static final Logger LOG = LoggerFactory.getLogger(DueDigests.class);

  private static final int BATCH = 200;

  /** So many that the storage refuses one after the other are not at fault themselves. */
  private static final int REFUSALS = 20;

  /**
   * Digests are queued right after they were claimed, in a transaction that begins by locking them,
   * so that a lease need not be renewed.
   */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Engine engine;
  private final Executor threads;

  /**
   * What queueing came to.
   *
   * @param notifications what was queued
   * @param broken how many digests could not be queued, while others could
   * @param failure why it has ended before all were tried; {@code null} if it has not
   */
  record Result(List<Notification> notifications, int broken, @Nullable RuntimeException failure) {

    static final Result NONE = new Result(List.of(), 0, null);

    /** Ends in the failure, if there is one. */
    void throwFailure() {
      if (failure != null) {
        throw failure;
      }
    }
  }

  /**
   * The digests.
   *
   * @param threads one of them takes a part of the digests if it is free
   */
  DueDigests(Engine engine, Executor threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /** Queues all that are due, as far as it can. */
  Result queue() {
    Part one = new Part();
    Part other = new Part();
    TwoThreads.run(threads, one::queueAll, other::queueAll);
    List<Notification> queued = new ArrayList<>(one.queued);
    queued.addAll(other.queued);
    queued.forEach(each -> engine.listeners().tell(listener -> listener.notified(each)));
    return new Result(
        queued, one.broken + other.broken, one.failure == null ? other.failure : one.failure);
  }

  /** When the next one is due. */
  Optional<Instant> nextDue() {
    return engine.storage().transaction(stores -> stores.digests().nextDue());
  }

  /** What one thread queues. */
  private final class Part {

    private final List<Notification> queued = new ArrayList<>();
    private int broken;
    private @Nullable RuntimeException failure;

    void queueAll() {
      try {
        while (queueSome() && !engine.stopping()) {
          // Until none is due.
        }
      } catch (RuntimeException e) {
        failure = e;
      }
    }

    private boolean queueSome() {
      Instant now = engine.clock().instant();
      Lease lease = new Lease(UUID.randomUUID().toString(), now, now.plus(LEASE), BATCH);
      List<String> ids =
          engine.storage().transaction(stores -> stores.digests().claim(lease)).stream()
              .map(Digest::id)
              .toList();
      if (!ids.isEmpty()) {
        try {
          queue(ids, lease);
        } catch (RuntimeException e) {
          queueEach(ids, lease);
        }
      }
      return !ids.isEmpty();
    }

    private void queue(List<String> ids, Lease lease) {
      queued.addAll(
          engine
              .storage()
              .transaction(
                  stores ->
                      engine
                          .notifier()
                          .send(stores, stores.digests().close(ids, lease.token()), lease.now())));
    }

    private void queueEach(List<String> ids, Lease lease) {
      Map<String, StorageException> refused = new LinkedHashMap<>();
      boolean works = false;
      for (String id : ids) {
        try {
          queue(List.of(id), lease);
          works = true;
        } catch (StorageException e) {
          refused.put(id, e);
          if (!works && outage(refused.size(), lease)) {
            throw e;
          }
        } catch (RuntimeException e) {
          broken(id, e);
        }
      }
      refused.forEach(this::broken);
    }

    private boolean outage(int refused, Lease lease) {
      return refused >= REFUSALS || !engine.clock().instant().isBefore(lease.until());
    }

    private void broken(String id, RuntimeException why) {
      broken++;
      LOG.atError()
          .addKeyValue("event", "digest_broken")
          .addKeyValue("digest", id)
          .setCause(why)
          .log("digest_broken");
    }
  }
}
