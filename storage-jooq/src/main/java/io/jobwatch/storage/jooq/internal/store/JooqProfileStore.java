package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.PROFILE;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Profile;
import io.jobwatch.spi.storage.ProfileStore;
import io.jobwatch.storage.jooq.internal.codec.ProfileCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.ProfileRecord;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** Profiles in {@code jobwatch_profile}. */
final class JooqProfileStore implements ProfileStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqProfileStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void save(Profile profile) {
    ProfileRecord row = new ProfileRecord();
    row.setSubscriberKey(HashKey.of(profile.subscriberId()));
    row.setSubscriberId(profile.subscriberId());
    row.setWishes(ProfileCodec.write(profile));
    row.setCv(profile.cv());
    if (JooqSubscriberStore.present(dsl, List.of(row.getSubscriberKey())).isEmpty()) {
      throw new StorageException(
          "Saving the profile of '"
              + profile.subscriberId()
              + "': there is no such subscriber. Save the subscriber first.",
          false,
          null);
    }
    writer.merge(List.of(row));
  }

  @Override
  public List<Profile> find(Collection<String> subscriberIds) {
    return Chunks.sorted(dsl, HashKey.ofAll(subscriberIds)).stream()
        .map(chunk -> dsl.fetch(PROFILE, Keys.in(PROFILE.SUBSCRIBER_KEY, chunk)))
        .flatMap(rows -> RowReader.all(rows, JooqProfileStore::profile).stream())
        .toList();
  }

  @Override
  public boolean delete(String subscriberId) {
    return dsl.deleteFrom(PROFILE)
            .where(PROFILE.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId)))
            .execute()
        == 1;
  }

  private static Profile profile(ProfileRecord row) {
    return ProfileCodec.read(row.getSubscriberId(), row.getWishes(), row.getCv());
  }
}
