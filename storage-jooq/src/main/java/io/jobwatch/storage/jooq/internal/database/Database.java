package io.jobwatch.storage.jooq.internal.database;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** A database that is open and has its tables. Thread-safe. */
public final class Database implements AutoCloseable {

  private final JdbcThreads threads;
  private final Transactions transactions;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(
      JdbcThreads threads, DataSource dataSource, @Nullable String schema, Runnable release) {
    // The generator of the calling thread, since several threads may pause at once.
    Pause pause = tries -> Pause.jittered(ThreadLocalRandom.current()).after(tries);
    this.transactions = new Transactions(dataSource, SQLDialect.H2, schema, pause);
    this.threads = threads;
    this.release = release;
  }

  /**
   * Opens a database with a pool of our own.
   *
   * @param settings the pool's settings
   * @return the database
   */
  public static Database open(PoolSettings settings) {
    JdbcThreads threads = new JdbcThreads();
    HikariDataSource pool = threads.call(() -> migrated(settings));
    return new Database(threads, pool, settings.schema(), pool::close);
  }

  private static HikariDataSource migrated(PoolSettings settings) {
    HikariDataSource pool = Pool.open(settings);
    try {
      Migrations.run(pool, settings.schema());
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * Uses a host's pool, which stays the host's to close.
   *
   * @param dataSource the host's pool
   * @param schema the schema of the tables; the connection's own if {@code null}
   * @return the database
   */
  public static Database of(DataSource dataSource, @Nullable String schema) {
    JdbcThreads threads = new JdbcThreads();
    return threads.call(
        () -> {
          H2Checks.run(dataSource);
          Migrations.run(dataSource, schema);
          return new Database(threads, dataSource, schema, () -> {});
        });
  }

  /**
   * Runs work in one transaction, which an interrupt of the caller neither ends nor reaches.
   *
   * @param work the work
   * @param <T> what the work gives
   * @return what the work gave
   */
  public <T extends @Nullable Object> T transaction(Function<DSLContext, T> work) {
    if (closed.get()) {
      throw new StorageException(
          "Beginning a storage transaction: the storage is closed. Open a new one.", false, null);
    }
    return threads.call(() -> transactions.run(work));
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      threads.call(
          () -> {
            release.run();
            return true;
          });
    }
  }
}
