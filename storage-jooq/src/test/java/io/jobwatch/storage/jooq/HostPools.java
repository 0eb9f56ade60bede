package io.jobwatch.storage.jooq;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools as a host has them: with the settings that connections have by themselves. */
final class HostPools {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private HostPools() {}

  static HikariDataSource inMemory() {
    return of("jdbc:h2:mem:host" + NAMES.incrementAndGet() + ";DB_CLOSE_DELAY=0");
  }

  static HikariDataSource of(String url) {
    return of(url, "sa", "");
  }

  static HikariDataSource of(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(6);
    pool.setMinimumIdle(1);
    return pool;
  }
}
