package io.jobwatch.spi.storage;

import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the applications, at most one for each subscriber and posting. */
public interface ApplicationStore {

  /**
   * Adds or replaces an application.
   *
   * @param application the application, of a subscriber that is there; the posting need not be
   * @throws io.jobwatch.error.StorageException if the subscriber is not there
   */
  void save(Application application);

  /**
   * One application.
   *
   * @param subscriberId whose it is
   * @param postingUid the posting
   * @return the application, or nothing
   */
  Optional<Application> find(String subscriberId, String postingUid);

  /**
   * Removes an application.
   *
   * @param subscriberId whose it is
   * @param postingUid the posting
   * @return whether it was there
   */
  boolean delete(String subscriberId, String postingUid);

  /**
   * A subscriber's applications.
   *
   * @param subscriberId whose they are
   * @param stage the stage that they are in now; {@code null} for all
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the applications, those changed last before the others
   */
  Page<Application> pageOfSubscriber(
      String subscriberId, @Nullable ApplicationStage stage, @Nullable PageCursor after, int limit);
}
