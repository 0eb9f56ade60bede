package io.jobwatch.storage.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.jobwatch.error.StorageException;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens pools of our own. */
final class Pool {

  private Pool() {}

  static HikariDataSource open(PoolSettings settings) {
    checkDriver(settings.url());
    HikariConfig config = new HikariConfig();
    config.setPoolName("jobwatch");
    config.setJdbcUrl(settings.url().url());
    config.setUsername(settings.user());
    config.setPassword(settings.password().reveal());
    config.setMaximumPoolSize(settings.size());
    config.setConnectionTimeout(settings.connectionTimeout().toMillis());
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setExceptionOverride(new ClosedDatabaseEviction());
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw SqlErrors.translate("Opening storage '" + settings.url().location() + "'", sqlCause(e));
    }
  }

  /** Else the pool's own message would be that no driver was found, but not which one to add. */
  private static void checkDriver(DatabaseUrl url) {
    boolean known = DriverManager.drivers().anyMatch(driver -> accepts(driver, url.url()));
    if (!known) {
      throw new StorageException(
          "Opening storage '"
              + url.location()
              + "': no driver for "
              + url.kind().label()
              + " is there. Add the artifact "
              + url.kind().driver()
              + ".",
          false,
          null);
    }
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  private static SQLException sqlCause(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return new SQLException(error);
  }
}
