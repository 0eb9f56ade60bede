package io.jobwatch.storage.jooq.internal.database;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A database that is open and has its tables. Thread-safe. */
public final class Database implements AutoCloseable {

  private final WorkThreads threads;
  private final Transactions transactions;
  private final HostTransaction host;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(
      WorkThreads threads,
      DataSource dataSource,
      Target target,
      HostTransaction host,
      Runnable release) {
    // The generator of the calling thread, since several threads may pause at once.
    Pause pause = tries -> Pause.jittered(ThreadLocalRandom.current()).after(tries);
    this.transactions = new Transactions(dataSource, target, pause);
    this.threads = threads;
    this.host = host;
    this.release = release;
  }

  /**
   * Opens a database with a pool of our own.
   *
   * @param settings the pool's settings
   * @return the database
   */
  public static Database open(PoolSettings settings) {
    WorkThreads threads = threads(settings.url().kind());
    Database database =
        threads.call(
            () -> {
              HikariDataSource pool = Pool.open(settings);
              try {
                Target target = migrated(pool, settings.place()).withOwnPool();
                return new Database(threads, pool, target, HostTransaction.NONE, pool::close);
              } catch (RuntimeException e) {
                pool.close();
                throw e;
              }
            });
    return measured(database);
  }

  /**
   * Uses a host's pool, which stays the host's to close.
   *
   * @param dataSource the host's pool
   * @param place where the tables are
   * @param host knows the transactions of the host that are to be joined
   * @return the database
   */
  public static Database of(DataSource dataSource, TablePlace place, HostTransaction host) {
    // What it is, it says only when it is asked.
    Target target = new JdbcThreads().call(() -> migrated(dataSource, place));
    WorkThreads threads = threads(target.kind());
    return measured(new Database(threads, dataSource, target, host, () -> {}));
  }

  /**
   * To a server no interrupt does any harm, and a second thread would only have to be waited for.
   */
  private static WorkThreads threads(DatabaseKind kind) {
    return kind.isServer() ? new CallerThread() : new JdbcThreads();
  }

  /**
   * Takes the tables of a database back to an earlier version, with a pool of our own.
   *
   * @param settings the pool's settings
   * @param version the version to go back to
   * @return how many migrations were undone
   */
  public static int downgrade(PoolSettings settings, int version) {
    try (HikariDataSource pool = Pool.open(settings)) {
      return Downgrade.run(pool, settings.place(), version);
    }
  }

  /** The first transaction asks for the time. */
  private static Database measured(Database database) {
    try {
      boolean unused = database.threads.call(() -> database.transactions.run(dsl -> true));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Target migrated(DataSource dataSource, TablePlace place) {
    Target target = Probe.run(dataSource, place);
    Migrations.run(dataSource, target);
    return target;
  }

  /**
   * Runs work in one transaction, which an interrupt of the caller neither ends nor reaches; or as
   * a part of the host's transaction, if one is open.
   *
   * @param work the work
   * @param <T> what the work gives
   * @return what the work gave
   */
  public <T extends @Nullable Object> T transaction(Function<DSLContext, T> work) {
    Connection open = host.current();
    if (open != null) {
      return join(open, work);
    }
    checkOpen();
    return threads.call(() -> transactions.run(work));
  }

  /**
   * Whether work of this thread would join a transaction of the host.
   *
   * @return true if the host has one open
   */
  public boolean inHostTransaction() {
    return host.current() != null;
  }

  /**
   * Runs work as a part of a transaction that the host has open, in the caller's thread.
   *
   * @param connection the transaction's connection
   * @param work the work
   * @param <T> what the work gives
   * @return what the work gave
   */
  public <T extends @Nullable Object> T join(Connection connection, Function<DSLContext, T> work) {
    checkOpen();
    return transactions.join(connection, work);
  }

  /**
   * The database's time.
   *
   * @return its clock; the system's where the database is in this process
   */
  public Clock clock() {
    return transactions.clock();
  }

  private void checkOpen() {
    if (closed.get()) {
      throw new StorageException(
          "Beginning a storage transaction: the storage is closed. Open a new one.", false, null);
    }
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
