package io.jobwatch.benchmarks.faults;

import io.jobwatch.benchmarks.server.RunningServer;
import io.jobwatch.benchmarks.server.ServerAddress;
import io.jobwatch.benchmarks.server.ServerStarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A database server of the harness's own. It hands every commit to the operating system, so that it
 * survives the server's own end, but does not wait for the disk, which would matter for a power
 * failure only.
 */
final class ServerDatabase implements FaultDatabase {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningServer server;
  private final List<String> command;
  private final Map<String, String> environment;
  private @Nullable Process restarted;
  private int databases;

  private ServerDatabase(RunningServer server) {
    this.server = server;
    this.command = command(server);
    this.environment = environment(server.process().pid());
  }

  /** Starts PostgreSQL with its data below a folder. */
  static ServerDatabase postgresql(Path directory) {
    return new ServerDatabase(
        ServerStarter.postgresql(
            directory.resolve("postgresql"),
            Map.of("fsync", "off", "synchronous_commit", "on", "max_connections", "100")));
  }

  static ServerDatabase mariadb() {
    return new ServerDatabase(
        ServerStarter.mariadb(
            "--innodb-flush-log-at-trx-commit=2", "--innodb-buffer-pool-size=64M"));
  }

  /** Where its libraries are, among other things. */
  private static Map<String, String> environment(long pid) {
    try {
      String all = Files.readString(Path.of("/proc/" + pid + "/environ"));
      return Arrays.stream(all.split("\0"))
          .map(one -> one.split("=", 2))
          .filter(one -> one.length == 2)
          .collect(Collectors.toMap(one -> one[0], one -> one[1], (one, other) -> one));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading how the server was started: failed.", e);
    }
  }

  /** What the server was started by, to start it again by the same. */
  private static List<String> command(RunningServer server) {
    ProcessHandle.Info info = server.process().info();
    List<String> command = new ArrayList<>(server.prefix());
    command.add(info.command().orElseThrow());
    command.addAll(List.of(info.arguments().orElseThrow()));
    return List.copyOf(command);
  }

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public NodeSettings fresh() {
    databases++;
    ServerAddress address = server.address();
    String name = "faults_" + databases;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Making database '" + name + "': failed.", e);
    }
    return new NodeSettings(
        Map.of("url", address.url(name), "user", address.user(), "password", address.password()));
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void kill() {
    Process process = restarted;
    if (process == null) {
      Signals.send(server.process().pid(), "KILL");
      Waits.require("the server's end", () -> !server.process().isAlive(), PATIENCE);
    } else {
      // The server is a child of the prefix, or the process itself.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      boolean unused = process.toHandle().destroyForcibly();
    }
  }

  /** Tries until it is accepted: what is left of the old server ends a little later. */
  @Override
  public void restart() {
    Waits.require("the server's restart", this::startAgain, PATIENCE);
  }

  private boolean startAgain() {
    try {
      Path log = Files.createTempFile("jobwatch-faults-" + name(), ".log");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      restarted = process;
      return Waits.until(() -> !process.isAlive() || reachable(), PATIENCE) && process.isAlive();
    } catch (IOException e) {
      throw new UncheckedIOException("Starting the server again: failed.", e);
    }
  }

  @Override
  public boolean reachable() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    ServerAddress address = server.address();
    return DriverManager.getConnection(address.url(""), address.user(), address.password());
  }

  @Override
  public void close() {
    Process process = restarted;
    if (process == null) {
      server.stop().run();
    } else {
      kill();
    }
  }
}
