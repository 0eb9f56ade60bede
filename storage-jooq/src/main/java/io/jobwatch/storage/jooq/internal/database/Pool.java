package io.jobwatch.storage.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;

/** Opens pools of our own. */
final class Pool {

  private Pool() {}

  static HikariDataSource open(PoolSettings settings) {
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

  private static SQLException sqlCause(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return new SQLException(error);
  }
}
