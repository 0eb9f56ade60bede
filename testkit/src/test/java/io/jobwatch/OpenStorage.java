package io.jobwatch;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.function.Function;

/**
 * A storage that stays open when a Jobwatch on it is closed, so that another one finds what is in
 * it.
 *
 * @param storage the storage
 */
record OpenStorage(Storage storage) implements Storage {

  @Override
  public <T> T transaction(Function<Stores, T> work) {
    return storage.transaction(work);
  }

  @Override
  public void close() {}
}
