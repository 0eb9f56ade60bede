package io.jobwatch.benchmarks.server;

import io.jobwatch.model.Secret;
import io.jobwatch.storage.jooq.JooqStorage;

/**
 * A database that is empty at first.
 *
 * @param server what it is a database of
 * @param url its JDBC url, without user and password
 * @param user a user who may make tables
 * @param password the user's password
 */
public record BenchmarkDatabase(DatabaseServer server, String url, String user, String password) {

  /**
   * Opens the storage with a pool of its own, as a host would.
   *
   * @return the storage
   */
  public JooqStorage open() {
    return JooqStorage.url(url, user, Secret.of(password));
  }
}
