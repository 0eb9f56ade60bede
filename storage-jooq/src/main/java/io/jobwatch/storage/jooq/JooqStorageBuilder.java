package io.jobwatch.storage.jooq;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.model.Secret;
import io.jobwatch.storage.jooq.internal.database.Database;
import io.jobwatch.storage.jooq.internal.database.DatabaseUrl;
import io.jobwatch.storage.jooq.internal.database.Downgrade;
import io.jobwatch.storage.jooq.internal.database.HostTransaction;
import io.jobwatch.storage.jooq.internal.database.PoolSettings;
import io.jobwatch.storage.jooq.internal.database.TablePlace;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link JooqStorage}: either a {@linkplain #url(String) url}, for a pool of the
 * storage's own, or a {@linkplain #dataSource(DataSource) data source} of the host's. Not safe for
 * use by several threads at once.
 */
public final class JooqStorageBuilder {

  @Nullable String url;
  @Nullable DatabaseUrl file;
  @Nullable DataSource dataSource;
  @Nullable String user;
  @Nullable Secret password;
  @Nullable String schema;
  String tablePrefix = TablePlace.DEFAULT_PREFIX;
  @Nullable Integer poolSize;
  @Nullable Duration connectionTimeout;
  @Nullable Duration socketTimeout;
  @Nullable HostTransaction hostTransaction;

  JooqStorageBuilder() {}

  /**
   * Connects to this database.
   *
   * @param address {@code jdbc:postgresql://host:port/database}, {@code
   *     jdbc:mariadb://host:port/database} or {@code jdbc:h2:file:...}; without user and password
   * @return this builder
   */
  public JooqStorageBuilder url(String address) {
    url = address;
    return this;
  }

  /**
   * Uses a host's pool, which stays open when the storage is closed.
   *
   * @param pool the host's pool
   * @return this builder
   */
  public JooqStorageBuilder dataSource(DataSource pool) {
    dataSource = pool;
    return this;
  }

  JooqStorageBuilder file(DatabaseUrl prepared) {
    file = prepared;
    return this;
  }

  /**
   * Signs in as this user.
   *
   * @param name the database's user; for H2 {@code sa} unless said
   * @return this builder
   */
  public JooqStorageBuilder user(String name) {
    user = name;
    return this;
  }

  /**
   * Signs in with this password.
   *
   * @param secret the user's password; empty unless said
   * @return this builder
   */
  public JooqStorageBuilder password(Secret secret) {
    password = secret;
    return this;
  }

  /**
   * Keeps the tables in this schema, which is made if it is not there; MariaDB and MySQL call it
   * database.
   *
   * @param name the schema, exactly as the database spells it; else that of the connections
   * @return this builder
   */
  public JooqStorageBuilder schema(String name) {
    schema = name;
    return this;
  }

  /**
   * Sets what the names of the tables begin with.
   *
   * @param prefix up to 20 of {@code a} to {@code z}, {@code 0} to {@code 9} and {@code _}, a
   *     letter first; {@code jobwatch_} unless said
   * @return this builder
   */
  public JooqStorageBuilder tablePrefix(String prefix) {
    tablePrefix = prefix;
    return this;
  }

  /**
   * Sets how many connections the storage's own pool has.
   *
   * @param connections from 2 to 100; 8 unless said
   * @return this builder
   */
  public JooqStorageBuilder poolSize(int connections) {
    poolSize = connections;
    return this;
  }

  /**
   * Sets how long a transaction waits for a free connection of the storage's own pool.
   *
   * @param timeout 250 milliseconds or more; 10 seconds unless said
   * @return this builder
   */
  public JooqStorageBuilder connectionTimeout(Duration timeout) {
    connectionTimeout = timeout;
    return this;
  }

  /**
   * Sets how long a server may be silent before the storage's own pool gives a connection up.
   *
   * @param timeout 1 second or more; 40 seconds unless said
   * @return this builder
   */
  public JooqStorageBuilder socketTimeout(Duration timeout) {
    socketTimeout = timeout;
    return this;
  }

  /**
   * Joins the transactions that the host has open in the thread that calls. Such a transaction is
   * the host's to commit or to roll back, with all that the storage did in it.
   *
   * @param current gives the connection of the transaction that is open in this thread, or {@code
   *     null} if there is none. With Spring: the connection that {@code DataSourceUtils} gives for
   *     the data source while {@code TransactionSynchronizationManager} says that a transaction is
   *     active
   * @return this builder
   */
  public JooqStorageBuilder joining(Supplier<? extends @Nullable Connection> current) {
    hostTransaction = current::get;
    return this;
  }

  /**
   * Opens the storage, bringing its tables to this version.
   *
   * @return the storage
   * @throws ConfigurationException if settings cannot be used, with all that is wrong
   * @throws io.jobwatch.error.StorageException if the database cannot be used
   */
  public JooqStorage open() {
    verify();
    if (dataSource == null) {
      PoolSettings settings = poolSettings();
      return file == null ? JooqStorage.open(settings) : JooqStorage.openFile(settings);
    }
    HostTransaction host = hostTransaction == null ? HostTransaction.NONE : hostTransaction;
    return JooqStorage.of(dataSource, place(), host);
  }

  /**
   * Takes the tables back to an earlier version instead of opening the storage: drops what later
   * versions have added, with all that is in it, and keeps the rest. Then the version of Jobwatch
   * that had those tables can open them again. Make a backup first, and let no storage be open.
   *
   * @param version the version of the tables to go back to, from 1: the number in the table {@code
   *     jobwatch_schema_history}
   * @return how many versions were undone
   * @throws ConfigurationException if settings cannot be used, with all that is wrong
   * @throws io.jobwatch.error.StorageException if the database cannot be used
   */
  public int downgrade(int version) {
    verify();
    if (version < 1) {
      throw new ConfigurationException(
          "Storage 'jooq'",
          List.of(
              new Fault("version", Integer.toString(version), "the first is 1", "use 1 or more")));
    }
    return dataSource == null
        ? Database.downgrade(poolSettings(), version)
        : Downgrade.run(dataSource, place(), version);
  }

  private void verify() {
    List<Fault> faults = faults();
    if (!faults.isEmpty()) {
      throw new ConfigurationException("Storage 'jooq'", faults);
    }
  }

  private TablePlace place() {
    return new TablePlace(schema, tablePrefix);
  }

  private PoolSettings poolSettings() {
    DatabaseUrl address = file == null ? DatabaseUrl.parse(String.valueOf(url)) : file;
    return new PoolSettings(
        address.withSocketTimeout(or(socketTimeout, PoolSettings.DEFAULT_SOCKET_TIMEOUT)),
        user == null ? PoolSettings.DEFAULT_USER : user,
        password == null ? Secret.of("") : password,
        place(),
        poolSize == null ? PoolSettings.DEFAULT_SIZE : poolSize,
        or(connectionTimeout, PoolSettings.DEFAULT_CONNECTION_TIMEOUT));
  }

  /** Everything that is wrong; keys are those of the options of the provider. */
  List<Fault> faults() {
    return new BuilderChecks(this).faults();
  }

  private static Duration or(@Nullable Duration value, Duration other) {
    return value == null ? other : value;
  }
}
