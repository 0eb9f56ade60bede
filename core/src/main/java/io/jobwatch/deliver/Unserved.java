package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What waits for channels that this node does not have. It is told of, and left to the nodes that
 * have them; what none of them has tried for as long as a message waits for a destination goes on
 * to its next one, unless all nodes have only just begun: after an outage of all, others may have
 * what this one has not. Safe for use by several threads at once.
 */
final class Unserved {

  /** How often to look: the whole queue is counted for it. */
  static final Duration LOOK = Duration.ofMinutes(5);

  /** Who was at work in this time was so a day at least after what is given up was due. */
  private static final Duration RECENT = DeliveryRules.LONGEST_WAIT.minusDays(1);

  private static final int CHUNK = 100;

  private final Storage storage;
  private final ChannelSet channels;
  private final DeliveryObserver observer;
  private final Duration leased;
  private final Clock clock;
  private final Set<PluginId> told = ConcurrentHashMap.newKeySet();
  private Instant nextLook = Instant.MIN;

  private volatile boolean lookedBefore;

  Unserved(
      Storage storage,
      ChannelSet channels,
      DeliveryObserver observer,
      Duration leased,
      Clock clock) {
    this.storage = storage;
    this.channels = channels;
    this.observer = observer;
    this.leased = leased;
    this.clock = clock;
  }

  /**
   * Looks, unless that was done a short while ago.
   *
   * @param passedOver is given each delivery that went on
   * @param goesOn whether there is time for more
   */
  void look(Consumer<Delivery> passedOver, BooleanSupplier goesOn) {
    if (!due()) {
      return;
    }
    Map<PluginId, Long> waiting =
        channels.unknown(storage.transaction(stores -> stores.statistics().queueByChannel()));
    waiting.forEach(
        (channel, count) -> {
          if (told.add(channel)) {
            observer.channelUnknown(channel, count);
          }
        });
    boolean more = !waiting.isEmpty() && othersHadTime();
    lookedBefore = true;
    while (more && goesOn.getAsBoolean()) {
      List<Delivery> after = storage.transaction(stores -> giveUp(stores, waiting.keySet()));
      for (Delivery one : after) {
        observer.passedOver(one);
        passedOver.accept(one);
      }
      more = !after.isEmpty();
    }
  }

  /**
   * Whether others have had time to come back after an outage of all: this node has been at work
   * for a while or, since a program may be started for each run, some node has fetched before.
   */
  private boolean othersHadTime() {
    Instant now = clock.instant();
    return lookedBefore
        || storage.transaction(
            stores ->
                !stores.statistics().fetchesBySource(now.minus(RECENT), now.minus(LOOK)).isEmpty());
  }

  private synchronized boolean due() {
    Instant now = clock.instant();
    boolean due = !now.isBefore(nextLook);
    nextLook = due ? now.plus(LOOK) : nextLook;
    return due;
  }

  private List<Delivery> giveUp(Stores stores, Set<PluginId> unknown) {
    Instant now = clock.instant();
    // A claim of that moment has what nobody has touched since, whoever is trying the others.
    Instant then = now.minus(DeliveryRules.LONGEST_WAIT);
    Lease lease = new Lease(UUID.randomUUID().toString(), then, now.plus(leased), CHUNK);
    List<Claimed> claimed =
        stores.deliveries().claim(lease, List.of(), unknown).stream()
            .map(one -> new Claimed(one, lease, new Turn()))
            .toList();
    List<Outcome> outcomes =
        MessageAssembler.assemble(stores, claimed, channels, now).stream()
            .map(one -> Outcome.without(one, DeliveryRules.withoutAttempt(one, now)))
            .toList();
    Completions.store(stores, outcomes);
    return outcomes.stream().map(Outcome::after).toList();
  }
}
