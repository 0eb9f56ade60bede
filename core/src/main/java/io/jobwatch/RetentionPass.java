package io.jobwatch;

import io.jobwatch.model.RetentionKind;
import io.jobwatch.spi.storage.RetentionStore.Pruned;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what is old, in small transactions that others can go between, until nothing is left or
 * the time is up. Two nodes that do it at once do each other no harm; that one does it is enough.
 */
final class RetentionPass {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionPass.class);

  /** The shortest time between two turns. */
  static final Duration EVERY = Duration.ofHours(1);

  /** How often to look whether a turn is due. */
  private static final Duration LOOK = Duration.ofMinutes(5);

  /** Long enough for every transaction that had begun before. */
  private static final Duration ERASURES_KEPT = Duration.ofDays(2);

  private static final int CHUNK = 500;

  /** Each of them takes some statements, and who registers anew has to wait for that. */
  private static final int ERASURES_CHUNK = 20;

  private final Storage storage;
  private final RetentionSettings settings;
  private final Clock clock;
  private Instant nextLook = Instant.MIN;

  /** How far the erased subscribers were looked at when the time was up, else {@code null}. */
  private volatile @Nullable String sweptTo;

  RetentionPass(Engine engine) {
    this.storage = engine.storage();
    this.settings = engine.upkeep().retention();
    this.clock = engine.clock();
  }

  /** A turn of the background loop. */
  Optional<Instant> loop(Duration budget) {
    Instant now = clock.instant();
    if (!now.isBefore(nextLook)) {
      nextLook = now.plus(LOOK);
      // What is left is due at once, and then this is the next turn.
      if (ifDue(budget).filter(report -> !report.complete()).isPresent()) {
        nextLook = now;
      }
    }
    return Optional.of(nextLook);
  }

  /** Removes what is old if no node has done that within the hour, and lets nothing come of it. */
  void quietly(Duration budget) {
    try {
      Optional<PruneReport> unused = ifDue(budget);
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("event", "prune_failed").setCause(e).log("prune_failed");
    }
  }

  private Optional<PruneReport> ifDue(Duration budget) {
    Instant now = clock.instant();
    if (!storage.transaction(stores -> stores.retention().claim(now, now.plus(EVERY)))) {
      return Optional.empty();
    }
    PruneReport report = run(budget);
    if (!report.complete() || !forgetOldChanges(now.plus(budget))) {
      storage.execute(stores -> stores.retention().reschedule(now));
    }
    return Optional.of(report);
  }

  /** To the end once an hour and not more often, which is what nodes count on in CurrentAlerts. */
  private boolean forgetOldChanges(Instant end) {
    boolean more;
    do {
      more = storage.transaction(stores -> stores.alerts().forgetOldChanges(CHUNK));
    } while (more && clock.instant().isBefore(end));
    return !more;
  }

  PruneReport run(Duration budget) {
    Instant now = clock.instant();
    Instant end = now.plus(budget);
    Map<RetentionKind, Long> removed = new EnumMap<>(RetentionKind.class);
    boolean complete = sweepErased(now.minus(ERASURES_KEPT), end);
    for (RetentionKind kind : RetentionKind.values()) {
      Duration kept = settings.kept().get(kind);
      if (kept != null) {
        complete &= prune(kind, now.minus(kept), end, removed);
      }
    }
    PruneReport report = new PruneReport(removed, complete);
    LOG.atInfo()
        .addKeyValue("event", "pruned")
        .addKeyValue("removed", report.removed())
        .addKeyValue("complete", complete)
        .log("pruned");
    return report;
  }

  /** Goes on where the turn before left off, and gives whether it came to the end. */
  private boolean sweepErased(Instant before, Instant end) {
    String swept = sweptTo;
    do {
      String after = swept;
      swept =
          storage
              .transaction(stores -> stores.retention().sweepErased(before, after, ERASURES_CHUNK))
              .orElse(null);
      sweptTo = swept;
    } while (swept != null && clock.instant().isBefore(end));
    return swept == null;
  }

  /** Gives whether nothing of this kind is left; at least one chunk is looked at. */
  private boolean prune(
      RetentionKind kind, Instant before, Instant end, Map<RetentionKind, Long> removed) {
    Pruned pruned;
    do {
      pruned = storage.transaction(stores -> stores.retention().prune(kind, before, CHUNK));
      if (pruned.removed() > 0) {
        removed.merge(kind, pruned.removed(), Long::sum);
      }
    } while (pruned.more() && clock.instant().isBefore(end));
    return !pruned.more();
  }
}
