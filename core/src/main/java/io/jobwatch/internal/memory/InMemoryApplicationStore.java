package io.jobwatch.internal.memory;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.ApplicationStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryApplicationStore implements ApplicationStore {

  private final Table<Pair, Application> applications;
  private final Table<String, Subscriber> subscribers;

  InMemoryApplicationStore(Rows rows, Transaction transaction) {
    this.applications = new Table<>(rows.applications, transaction);
    this.subscribers = new Table<>(rows.subscribers, transaction);
  }

  @Override
  public void save(Application application) {
    if (subscribers.find(application.subscriberId()).isEmpty()) {
      throw new StorageException(
          "Application for posting '"
              + application.postingUid()
              + "': there is no subscriber '"
              + application.subscriberId()
              + "'. Save the subscriber first.",
          false,
          null);
    }
    applications.put(new Pair(application.subscriberId(), application.postingUid()), application);
  }

  @Override
  public Optional<Application> find(String subscriberId, String postingUid) {
    return applications.find(new Pair(subscriberId, postingUid));
  }

  @Override
  public boolean delete(String subscriberId, String postingUid) {
    return applications.remove(new Pair(subscriberId, postingUid));
  }

  @Override
  public Page<Application> pageOfSubscriber(
      String subscriberId,
      @Nullable ApplicationStage stage,
      @Nullable PageCursor after,
      int limit) {
    return Places.newestFirst(
        applications
            .all()
            .filter(application -> application.subscriberId().equals(subscriberId))
            .filter(application -> stage == null || application.stage() == stage),
        application -> new PageCursor(application.changedAt(), application.postingUid()),
        after,
        limit);
  }
}
