package io.jobwatch.benchmarks.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

  /**
   * Opens a pool with the settings of the driver that the storage's own pool has, so that peers
   * that use it have them too.
   *
   * @param size how many connections
   * @return the pool
   */
  public HikariDataSource pool(int size) {
    String settings =
        switch (server) {
          case H2 -> "";
          case POSTGRESQL -> "?reWriteBatchedInserts=true";
          case MARIADB -> "?useBulkStmts=true&allowLocalInfile=false";
        };
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url + settings);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    return new HikariDataSource(config);
  }
}
