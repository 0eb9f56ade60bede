package io.jobwatch;

import io.jobwatch.deliver.ChannelSet;
import io.jobwatch.deliver.Dispatcher;
import io.jobwatch.internal.http.Pauser;
import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.notify.Notifier;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;

/**
 * The parts of one Jobwatch, as its builder has put them together.
 *
 * @param storage where everything is kept
 * @param plugins the scrapers, matchers and dedup strategies
 * @param scrapers has scrapers fetch
 * @param channels the channels
 * @param alerts the index of the alerts
 * @param notifier decides what is told
 * @param dispatcher delivers what is queued
 * @param leases renews leases of slow work
 * @param listeners who is told of what happens
 * @param threads makes threads
 * @param clock the clock
 * @param pauser lets time pass, until it is being closed
 * @param upkeep how it looks after itself
 */
record Engine(
    Storage storage,
    Workers plugins,
    ScraperThreads scrapers,
    ChannelSet channels,
    CurrentAlerts alerts,
    Notifier notifier,
    Dispatcher dispatcher,
    LeaseKeeper leases,
    Listeners listeners,
    DaemonThreads threads,
    Clock clock,
    Pauser pauser,
    Upkeep upkeep) {

  /** Whether it is being closed, so that no new work is begun. */
  boolean stopping() {
    return dispatcher.stopped();
  }
}
