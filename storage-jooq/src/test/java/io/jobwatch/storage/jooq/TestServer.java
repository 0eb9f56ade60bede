package io.jobwatch.storage.jooq;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.spi.storage.Storage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The databases that the storage is tested on. A server is started when the first test needs it and
 * ends with the JVM, unless an environment variable names one, such as {@code
 * JOBWATCH_TEST_POSTGRESQL_URL=jdbc:postgresql://host:5432/db?user=me&password=mine}. Its user must
 * be allowed to make databases.
 */
enum TestServer {
  H2,
  POSTGRESQL,
  MARIADB,

  /** Where {@link OnMySql} finds that it can be had. */
  MYSQL;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static final Map<TestServer, ServerAddress> RUNNING = new ConcurrentHashMap<>();
  private static final Map<TestServer, TestDatabase> SHARED = new ConcurrentHashMap<>();
  private static final Map<TestServer, Storage> OPEN = new ConcurrentHashMap<>();

  /** Makes a new and empty database. */
  TestDatabase fresh() {
    // Several runs may use one server that was named.
    String name = "jobwatch_" + ProcessHandle.current().pid() + "_" + NUMBERS.incrementAndGet();
    if (this == H2) {
      return new TestDatabase(
          this, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }
    ServerAddress server = running();
    try (Connection connection =
            DriverManager.getConnection(server.url(""), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Making a database for tests failed.", e);
    }
    return new TestDatabase(this, server.url(name), server.user(), server.password());
  }

  /** One database for many tests, without any rows. Its pool stays open. */
  HikariDataSource emptied() {
    return emptiedDatabase().pool();
  }

  /** One storage for many tests, with a pool of its own and without any rows. */
  Storage emptiedStorage() {
    TestDatabase database = emptiedDatabase();
    return OPEN.computeIfAbsent(this, server -> new LastingStorage(database.open()));
  }

  private TestDatabase emptiedDatabase() {
    TestDatabase database = SHARED.computeIfAbsent(this, TestServer::fresh);
    database.empty();
    return database;
  }

  /** Whether the server takes what MySQL takes, and not what the SQL standard says. */
  boolean isMySqlFamily() {
    return this == MARIADB || this == MYSQL;
  }

  private ServerAddress running() {
    return RUNNING.computeIfAbsent(this, TestServer::start);
  }

  private ServerAddress start() {
    String named = System.getenv("JOBWATCH_TEST_" + name() + "_URL");
    if (named != null) {
      return ServerAddress.parse(named);
    }
    return switch (this) {
      case POSTGRESQL -> ServerStarter.postgresql();
      case MARIADB -> ServerStarter.mariadb();
      case MYSQL -> MySqlServer.start();
      case H2 -> throw new IllegalStateException("H2 has no server.");
    };
  }
}
