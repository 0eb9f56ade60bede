package io.jobwatch.storage.jooq;

import io.jobwatch.model.Secret;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.storage.jooq.internal.database.Database;
import io.jobwatch.storage.jooq.internal.database.DatabaseFile;
import io.jobwatch.storage.jooq.internal.database.DatabaseUrl;
import io.jobwatch.storage.jooq.internal.database.HostTransaction;
import io.jobwatch.storage.jooq.internal.database.PoolSettings;
import io.jobwatch.storage.jooq.internal.database.TablePlace;
import io.jobwatch.storage.jooq.internal.store.AbandonedLeases;
import io.jobwatch.storage.jooq.internal.store.JooqStores;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Storage in a database: in an H2 file of its own, or in PostgreSQL, MariaDB, MySQL or H2 beside
 * the host's tables. Its tables begin with {@code jobwatch_} unless the host says otherwise, and
 * are brought to this version when it is opened.
 *
 * <p>Once {@link #transaction} has returned, what it did survives {@code kill -9}. What a power
 * failure leaves is up to the server's settings; H2 hands commits to the operating system without
 * waiting for the disk. Instants are kept to the microsecond; smaller parts are dropped.
 *
 * <p>Safe for use by several threads at once.
 */
public final class JooqStorage implements Storage {

  private static final Logger LOG = LoggerFactory.getLogger(JooqStorage.class);

  private final Database database;

  private JooqStorage(Database database) {
    this.database = database;
  }

  /**
   * Opens a database file, making it and its directory if they are not there. One process at a time
   * can have it open, so what a process before this one had under way when it ended can be claimed
   * again at once; open a file only once in a process.
   *
   * @param file the file, with or without H2's ending {@code .mv.db}
   * @return the storage; closing it lets go of the file
   * @throws io.jobwatch.error.StorageException if the path cannot be used, another process has the
   *     file open, or its tables are of a later version
   */
  public static JooqStorage file(Path file) {
    return file(DatabaseFile.prepare(file));
  }

  static JooqStorage file(DatabaseUrl file) {
    return builder().file(file).open();
  }

  /** Opens a file, of which no other process has anything under way. */
  static JooqStorage openFile(PoolSettings settings) {
    JooqStorage storage = open(settings);
    try {
      int ended = storage.database.transaction(AbandonedLeases::end);
      LOG.atDebug()
          .addKeyValue("event", "leases_ended")
          .addKeyValue("leases", ended)
          .log("leases_ended");
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
    return storage;
  }

  /**
   * Uses a host's database in the schema of its connections.
   *
   * @param dataSource the host's pool, which stays open when the storage is closed. Each
   *     transaction takes one connection, and gives it back with the settings it had
   * @return the storage
   * @throws io.jobwatch.error.StorageException if it is no database that the storage is made for or
   *     too old a version of it, it is an H2 file without {@code WRITE_DELAY=0}, or its tables are
   *     of a later version
   */
  public static JooqStorage of(DataSource dataSource) {
    return builder().dataSource(dataSource).open();
  }

  /**
   * Uses a host's database in a schema of its own.
   *
   * @param dataSource the host's pool, as for {@link #of(DataSource)}
   * @param schema the schema, exactly as the database spells it; made if it is not there
   * @return the storage
   * @throws io.jobwatch.error.StorageException as for {@link #of(DataSource)}
   */
  public static JooqStorage of(DataSource dataSource, String schema) {
    return builder().dataSource(dataSource).schema(schema).open();
  }

  /**
   * Connects to a database with a pool of the storage's own.
   *
   * @param url {@code jdbc:postgresql://host:port/database}, {@code
   *     jdbc:mariadb://host:port/database} or {@code jdbc:h2:file:...}; without user and password
   * @param user the database's user
   * @param password the user's password
   * @return the storage; closing it closes the pool
   * @throws io.jobwatch.error.ConfigurationException if the url is of no use, or not harmless
   * @throws io.jobwatch.error.StorageException if the driver is missing, the database cannot be
   *     reached or is too old, or its tables are of a later version
   */
  public static JooqStorage url(String url, String user, Secret password) {
    return builder().url(url).user(user).password(password).open();
  }

  /**
   * Begins settings that have no shorter form above.
   *
   * @return a builder without settings
   */
  public static JooqStorageBuilder builder() {
    return new JooqStorageBuilder();
  }

  static JooqStorage of(DataSource dataSource, TablePlace place, HostTransaction host) {
    return new JooqStorage(Database.of(dataSource, place, host));
  }

  static JooqStorage open(PoolSettings settings) {
    return new JooqStorage(Database.open(settings));
  }

  @Override
  public <T extends @Nullable Object> T transaction(Function<Stores, T> work) {
    return database.transaction(dsl -> work.apply(new JooqStores(dsl)));
  }

  /**
   * Does some work as a part of a transaction that the host has open on a connection: it is kept if
   * the host commits and gone if the host rolls back. It is done once, in this thread, at the
   * isolation that the host has chosen. If it throws, what it did is taken back and the host's own
   * work stays; only a {@linkplain io.jobwatch.error.StorageException#conflict() conflict} may
   * leave the host nothing but to roll back and to begin anew.
   *
   * @param connection the transaction's connection to the storage's database, with auto-commit off;
   *     it stays the host's
   * @param work what to do with the stores, which are valid during the call only
   * @param <T> what the work gives
   * @return what the work gave
   * @throws io.jobwatch.error.StorageException if the storage failed, or auto-commit is on
   */
  public <T extends @Nullable Object> T within(Connection connection, Function<Stores, T> work) {
    return database.join(connection, dsl -> work.apply(new JooqStores(dsl)));
  }

  @Override
  public boolean inHostTransaction() {
    return database.inHostTransaction();
  }

  @Override
  public Clock clock() {
    return database.clock();
  }

  @Override
  public void close() {
    database.close();
  }
}
