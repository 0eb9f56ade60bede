package io.jobwatch.benchmarks.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The databases to choose from. A server is started when it is first needed and ends with the JVM,
 * unless an environment variable names one, such as {@code
 * JOBWATCH_TEST_POSTGRESQL_URL=jdbc:postgresql://host:5432/db?user=me&password=mine}. Its user must
 * be allowed to make databases. Safe for use by several threads at once.
 */
public enum DatabaseServer {
  /** H2 in a file, as it comes along with the storage. */
  H2,
  /** PostgreSQL. */
  POSTGRESQL,
  /** MariaDB. */
  MARIADB;

  /** As the server does by itself, and not when it is started for tests. */
  private static final Map<String, String> WAITS_FOR_THE_DISK =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "shared_buffers", "256MB",
          "max_connections", "200");

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Map<DatabaseServer, ServerAddress> RUNNING = new ConcurrentHashMap<>();

  /**
   * Makes a new and empty database.
   *
   * @return where it is
   */
  public BenchmarkDatabase fresh() {
    // Several runs may use one server that was named.
    String name = "bench_" + ProcessHandle.current().pid() + "_" + NUMBERS.incrementAndGet();
    if (this == H2) {
      return new BenchmarkDatabase(
          this,
          "jdbc:h2:file:" + Folders.untilTheEnd(() -> {}).resolve(name) + ";WRITE_DELAY=0",
          "sa",
          "");
    }
    ServerAddress server = RUNNING.computeIfAbsent(this, DatabaseServer::start);
    try (Connection connection =
            DriverManager.getConnection(
                server.url(server.first()), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Making the database '" + name + "' failed.", e);
    }
    return new BenchmarkDatabase(this, server.url(name), server.user(), server.password());
  }

  private ServerAddress start() {
    String named = System.getenv("JOBWATCH_TEST_" + name() + "_URL");
    if (named != null) {
      return ServerAddress.parse(named);
    }
    return this == POSTGRESQL
        ? postgresql().address()
        : ServerStarter.mariadb("--innodb-buffer-pool-size=256M").address();
  }

  private static RunningServer postgresql() {
    AtomicReference<@Nullable RunningServer> started = new AtomicReference<>();
    Path folder =
        Folders.untilTheEnd(
            () -> {
              RunningServer last = started.get();
              if (last != null) {
                last.stop().run();
                last.process().onExit().join();
              }
            });
    RunningServer server = ServerStarter.postgresql(folder, WAITS_FOR_THE_DISK);
    started.set(server);
    return server;
  }
}
