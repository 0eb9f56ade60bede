package io.jobwatch;

import io.jobwatch.deliver.ChannelSet;
import io.jobwatch.internal.export.SubscriberExport;
import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The subscribers in the storage. Safe for use by several threads at once. */
public final class Subscribers {

  private final Storage storage;
  private final ChannelSet channels;
  private final Clock clock;

  Subscribers(Storage storage, ChannelSet channels, Clock clock) {
    this.storage = storage;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * Adds or replaces a subscriber; one who is not active whatever is wrong with the definition.
   * That this Jobwatch has the channels of the routes is not checked, since another one that shares
   * the storage may deliver on them; {@link Outbox#channels()} gives those that this one has. What
   * is queued for a channel that none has waits for three days.
   *
   * @param subscriber the subscriber
   * @throws IllegalArgumentException if the cron expression of the preferences cannot be read, or a
   *     channel of this Jobwatch does not take an address of a route
   */
  public void save(Subscriber subscriber) {
    if (subscriber.active()) {
      Schedules.check(subscriber.preferences().frequency());
      RouteChecks.verify(RouteChecks.faults(subscriber, channels));
    }
    storage.execute(stores -> stores.subscribers().save(subscriber));
  }

  /**
   * One subscriber.
   *
   * @param id the subscriber's id
   * @return the subscriber, or nothing
   */
  public Optional<Subscriber> find(String id) {
    return storage.transaction(stores -> stores.subscribers().find(id));
  }

  /**
   * All subscribers, however many; {@link #page} is for more than fit into memory.
   *
   * @return the subscribers, by id
   */
  public List<Subscriber> all() {
    return storage.transaction(stores -> stores.subscribers().all());
  }

  /**
   * Adds or replaces the profile of a subscriber. Matches from now on are scored by it.
   *
   * @param profile the profile
   * @throws IllegalArgumentException if the subscriber is not there
   */
  public void saveProfile(Profile profile) {
    storage.execute(
        stores -> {
          Owners.check(stores, "Profile", profile.subscriberId());
          stores.profiles().save(profile);
        });
  }

  /**
   * The profile of a subscriber.
   *
   * @param id the subscriber's id
   * @return the profile, or nothing
   */
  public Optional<Profile> profile(String id) {
    return storage.transaction(stores -> stores.profiles().find(id));
  }

  /**
   * Removes the profile of a subscriber.
   *
   * @param id the subscriber's id
   * @return whether there was one
   */
  public boolean deleteProfile(String id) {
    return storage.transaction(stores -> stores.profiles().delete(id));
  }

  /**
   * Removes a subscriber with profile, applications and all alerts; what is queued is not sent any
   * more. What the subscriber was told stays, so that one who is saved again is not told twice.
   *
   * @param id the subscriber's id
   * @return whether the subscriber was there
   * @see #erase
   */
  public boolean delete(String id) {
    return storage.transaction(stores -> stores.subscribers().delete(id));
  }

  /**
   * The destinations of a subscriber that said they are gone and are not used any more.
   *
   * @param id the subscriber's id
   * @return the destinations, oldest first
   */
  public List<DisabledDestination> disabledDestinations(String id) {
    return storage.transaction(stores -> stores.subscribers().disabled(List.of(id)));
  }

  /**
   * Uses a destination again that was disabled.
   *
   * @param id the subscriber's id
   * @param destination the destination
   * @return whether it was disabled
   */
  public boolean enable(String id, Destination destination) {
    return storage.transaction(stores -> stores.subscribers().enable(id, destination));
  }

  /**
   * Has a subscriber not hear of something for a while.
   *
   * @param snooze what, and how long
   * @throws IllegalArgumentException if the subscriber is not there
   */
  public void snooze(Snooze snooze) {
    storage.execute(
        stores -> {
          Owners.check(stores, "Snooze '" + snooze.value() + "'", snooze.subscriberId());
          stores.subscribers().snooze(snooze);
        });
  }

  /**
   * Ends a snooze.
   *
   * @param snooze what is snoozed
   * @return whether it was there
   */
  public boolean wake(Snooze snooze) {
    return storage.transaction(
        stores -> stores.subscribers().wake(snooze.subscriberId(), snooze.kind(), snooze.value()));
  }

  /**
   * What a subscriber snoozes, including what has ended.
   *
   * @param id the subscriber's id
   * @return the snoozes, in no order
   */
  public List<Snooze> snoozes(String id) {
    return storage.transaction(stores -> stores.subscribers().snoozes(List.of(id)));
  }

  /**
   * The digests that wait for a subscriber, with the matches in them.
   *
   * @param id the subscriber's id
   * @return the matches of each digest, the digest that is due first before the others
   */
  public Map<Digest, List<DigestMatch>> digests(String id) {
    return storage.transaction(
        stores -> {
          Map<Digest, List<DigestMatch>> waiting = new LinkedHashMap<>();
          for (Digest digest : stores.digests().of(id)) {
            waiting.put(digest, stores.digests().matches(List.of(digest.id())));
          }
          return waiting;
        });
  }

  /**
   * All subscribers, page by page.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the subscribers, in an order of the storage's own
   */
  public Page<Subscriber> page(@Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.subscribers().page(after, limit));
  }

  /**
   * Everything that is stored of a subscriber, as one JSON document: also addresses, dead letters
   * and what is left of one who was deleted. The whole of it is in memory; {@link #export(String,
   * Writer)} is for much.
   *
   * @param id the subscriber's id
   * @return the document; its lists are empty if nothing is stored
   */
  public String export(String id) {
    StringWriter text = new StringWriter();
    try {
      export(id, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Export of a subscriber: memory cannot be written.", e);
    }
    return text.toString();
  }

  /**
   * Writes everything that is stored of a subscriber as one JSON document, with a page of it in
   * memory at a time. Each page is read in a transaction of its own, so what changes meanwhile may
   * be in it or not.
   *
   * @param id the subscriber's id
   * @param writer takes the document; it is flushed and not closed
   * @throws IOException if the writer fails
   */
  public void export(String id, Writer writer) throws IOException {
    new SubscriberExport(storage).write(id, clock.instant(), writer);
  }

  /**
   * Removes everything that is stored of a subscriber in one transaction: what {@link #delete}
   * removes, matches, ledger, notifications, deliveries with their attempts whether they wait, are
   * under way or have failed, and the inbox. Of a message that is being sent nothing comes back.
   *
   * <p>For two days a hash of the id is kept, to take away what work that had begun before may
   * still write, and the log of changed alerts has the alerts' ids for two turns of retention;
   * after that nothing is. The subscriber is not told of anything, unless the host saves one of
   * this id again, who is told of everything anew.
   *
   * @param id the subscriber's id, also of one who was deleted before
   * @return whether there was anything
   */
  public boolean erase(String id) {
    return storage.transaction(stores -> stores.subscribers().erase(id, clock.instant()));
  }
}
