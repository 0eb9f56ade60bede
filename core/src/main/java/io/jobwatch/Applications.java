package io.jobwatch;

import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The applications in the storage. Safe for use by several threads at once. */
public final class Applications {

  private final Storage storage;
  private final Clock clock;

  Applications(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Adds or replaces an application.
   *
   * @param application the application
   * @throws IllegalArgumentException if its subscriber is not there
   */
  public void save(Application application) {
    storage.execute(stores -> save(stores, application));
  }

  /**
   * Brings a subscriber's application to a stage, and begins it if there is none. A new one belongs
   * to the alert that told of the posting last, if any did.
   *
   * @param subscriberId whose it is
   * @param postingUid the posting
   * @param stage the stage
   * @return the application as it is now
   * @throws IllegalArgumentException if the subscriber is not there
   */
  public Application move(String subscriberId, String postingUid, ApplicationStage stage) {
    Instant now = clock.instant();
    return storage.transaction(
        stores -> {
          lock(stores, subscriberId);
          Application moved =
              stores
                  .applications()
                  .find(subscriberId, postingUid)
                  .map(known -> known.moved(stage, now))
                  .orElseGet(
                      () -> ApplicationStart.of(stores, subscriberId, postingUid, stage, now));
          save(stores, moved);
          return moved;
        });
  }

  /**
   * Replaces the notes of an application.
   *
   * @param subscriberId whose it is
   * @param postingUid the posting
   * @param notes the notes, at most 10,000 characters
   * @return the application as it is now, or nothing if there is none
   */
  public Optional<Application> note(String subscriberId, String postingUid, String notes) {
    Instant now = clock.instant();
    return storage.transaction(
        stores -> {
          lock(stores, subscriberId);
          Optional<Application> noted =
              stores
                  .applications()
                  .find(subscriberId, postingUid)
                  .map(known -> known.notes(notes, now));
          noted.ifPresent(stores.applications()::save);
          return noted;
        });
  }

  private static void save(Stores stores, Application application) {
    String what = "Application for posting '" + application.postingUid() + "'";
    Owners.check(stores, what, application.subscriberId());
    stores.applications().save(application);
  }

  /** Or of two changes at once the later one would undo the other. */
  private static void lock(Stores stores, String subscriberId) {
    stores.subscribers().lock(List.of(subscriberId));
  }

  /**
   * One application.
   *
   * @param subscriberId whose it is
   * @param postingUid the posting
   * @return the application, or nothing
   */
  public Optional<Application> find(String subscriberId, String postingUid) {
    return storage.transaction(stores -> stores.applications().find(subscriberId, postingUid));
  }

  /**
   * A subscriber's applications.
   *
   * @param subscriberId whose they are
   * @param stage the stage that they are in now; {@code null} for all
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the applications, those changed last before the others
   */
  public Page<Application> page(
      String subscriberId,
      @Nullable ApplicationStage stage,
      @Nullable PageCursor after,
      int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores -> stores.applications().pageOfSubscriber(subscriberId, stage, after, limit));
  }

  /**
   * Removes an application.
   *
   * @param subscriberId whose it is
   * @param postingUid the posting
   * @return whether it was there
   */
  public boolean delete(String subscriberId, String postingUid) {
    return storage.transaction(stores -> stores.applications().delete(subscriberId, postingUid));
  }
}
