package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.APPLICATION;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.ApplicationStore;
import io.jobwatch.storage.jooq.internal.codec.StagesCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.ApplicationRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Applications in {@code jobwatch_application}. */
final class JooqApplicationStore implements ApplicationStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqApplicationStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void save(Application application) {
    ApplicationRecord row = row(application);
    if (JooqSubscriberStore.present(dsl, List.of(row.getSubscriberKey())).isEmpty()) {
      throw new StorageException(
          "Saving the application for posting '"
              + application.postingUid()
              + "': its subscriber is not there. Save the subscriber first.",
          false,
          null);
    }
    writer.merge(List.of(row));
  }

  @Override
  public Optional<Application> find(String subscriberId, String postingUid) {
    return RowReader.one(
        dsl.fetchOne(APPLICATION, is(subscriberId, postingUid)), JooqApplicationStore::application);
  }

  @Override
  public boolean delete(String subscriberId, String postingUid) {
    return dsl.deleteFrom(APPLICATION).where(is(subscriberId, postingUid)).execute() == 1;
  }

  @Override
  public Page<Application> pageOfSubscriber(
      String subscriberId,
      @Nullable ApplicationStage stage,
      @Nullable PageCursor after,
      int limit) {
    return NewestFirst.byText(
            dsl,
            OrderedBy.index(dsl, APPLICATION, "application_changed"),
            APPLICATION.CHANGED_AT,
            APPLICATION.POSTING_UID)
        .of(APPLICATION.SUBSCRIBER_KEY, HashKey.of(subscriberId))
        .where(stage == null ? DSL.noCondition() : APPLICATION.STAGE.eq(stage.name()))
        .page(after, limit, JooqApplicationStore::application);
  }

  private static Condition is(String subscriberId, String postingUid) {
    return APPLICATION
        .SUBSCRIBER_KEY
        .eq(HashKey.of(subscriberId))
        .and(APPLICATION.POSTING_UID.eq(postingUid));
  }

  private static ApplicationRecord row(Application application) {
    ApplicationRecord row = new ApplicationRecord();
    row.setSubscriberKey(HashKey.of(application.subscriberId()));
    row.setPostingUid(application.postingUid());
    row.setSubscriberId(application.subscriberId());
    row.setAlertId(application.alertId());
    row.setStage(application.stage().name());
    row.setStages(StagesCodec.write(application.history()));
    row.setNotes(application.notes());
    row.setChangedAt(Micros.of(application.changedAt()));
    row.setAppliedAt(Micros.ofNullable(application.appliedAt().orElse(null)));
    return row;
  }

  private static Application application(ApplicationRecord row) {
    return new Application(
        row.getSubscriberId(),
        row.getPostingUid(),
        row.getAlertId(),
        row.getNotes(),
        StagesCodec.read(row.getStages()),
        Micros.instant(row.getChangedAt()));
  }
}
