package io.jobwatch.deliver;

import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells when there may be a delivery to try again. Safe for use by several threads at once. */
final class NextDue {

  private final Storage storage;
  private final ChannelSet channels;
  private final Throttle throttle;
  private final Resting resting;
  private final Clock clock;

  NextDue(Storage storage, ChannelSet channels, Throttle throttle, Resting resting, Clock clock) {
    this.storage = storage;
    this.channels = channels;
    this.throttle = throttle;
    this.resting = resting;
    this.clock = clock;
  }

  /**
   * When to look again: when something is due, its channel's limit allows it, and its channel and
   * its destination have rested.
   */
  Optional<Instant> find() {
    Instant now = clock.instant();
    Set<Destination> left = resting.now(now);
    Optional<Instant> rested = resting.firstEnd();
    return channels.configured(now).stream()
        .flatMap(
            channel -> {
              Instant open = later(throttle.free(channel, now), channels.rested(channel, now));
              Stream<Instant> next = of(channel, left).map(due -> later(due, open)).stream();
              // Of what waits for a destination that rests, nothing is tried before the first has.
              Stream<Instant> after =
                  rested.stream()
                      .flatMap(
                          end ->
                              of(channel, Set.of())
                                  .map(due -> later(later(due, end), open))
                                  .stream());
              return Stream.concat(next, after);
            })
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> of(PluginId channel, Set<Destination> except) {
    return storage.transaction(stores -> stores.deliveries().nextDue(Set.of(channel), except));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
