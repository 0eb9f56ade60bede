package io.jobwatch;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.Optional;

/** The sources in the storage. Safe for use by several threads at once. */
public final class Sources {

  private final Storage storage;
  private final Workers workers;

  Sources(Storage storage, Workers workers) {
    this.storage = storage;
    this.workers = workers;
  }

  /**
   * Adds a source, due at once, or replaces the one with its id.
   *
   * @param source the source
   * @throws io.jobwatch.error.PluginException if its scraper cannot be found
   * @throws io.jobwatch.error.ConfigurationException if its options are wrong
   */
  public void save(Source source) {
    workers.scraper(source);
    storage.execute(stores -> stores.sources().save(source));
  }

  /**
   * One source.
   *
   * @param id the source's id
   * @return the source, or nothing
   */
  public Optional<Source> find(String id) {
    return storage.transaction(stores -> stores.sources().find(id));
  }

  /**
   * All sources.
   *
   * @return the sources, by id
   */
  public List<Source> all() {
    return storage.transaction(stores -> stores.sources().all());
  }

  /**
   * Removes a source; its postings stay.
   *
   * @param id the source's id
   * @return whether it was there
   */
  public boolean delete(String id) {
    return storage.transaction(stores -> stores.sources().delete(id));
  }

  /**
   * How fetching a source has gone so far.
   *
   * @param id the source's id
   * @return its health
   */
  public SourceHealth health(String id) {
    return storage.transaction(stores -> stores.sources().health(id));
  }
}
