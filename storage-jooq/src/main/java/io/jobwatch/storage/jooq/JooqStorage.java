package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.storage.jooq.internal.database.Database;
import io.jobwatch.storage.jooq.internal.database.DatabaseFile;
import io.jobwatch.storage.jooq.internal.database.PoolSettings;
import io.jobwatch.storage.jooq.internal.store.AbandonedLeases;
import io.jobwatch.storage.jooq.internal.store.JooqStores;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Storage in an H2 database: in a file of its own, or in the host's database beside the host's
 * tables. Its tables begin with {@code jobwatch_} and are brought to this version when it is
 * opened.
 *
 * <p>Once {@link #transaction} has returned, what it did survives {@code kill -9}. What a power
 * failure leaves is up to the operating system, since H2 hands commits to it without waiting for
 * the disk. Instants are kept to the microsecond; smaller parts are dropped.
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
    JooqStorage storage = open(PoolSettings.of(DatabaseFile.prepare(file)));
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
   * @throws io.jobwatch.error.StorageException if it is not H2, it is a file without {@code
   *     WRITE_DELAY=0}, or its tables are of a later version
   */
  public static JooqStorage of(DataSource dataSource) {
    return new JooqStorage(Database.of(dataSource, null));
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
    return new JooqStorage(Database.of(dataSource, schema));
  }

  static JooqStorage open(PoolSettings settings) {
    return new JooqStorage(Database.open(settings));
  }

  @Override
  public <T extends @Nullable Object> T transaction(Function<Stores, T> work) {
    return database.transaction(dsl -> work.apply(new JooqStores(dsl)));
  }

  @Override
  public void close() {
    database.close();
  }
}
