package io.jobwatch.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database server of the harness's own, with its default durability. */
final class ServerDatabase implements FaultDatabase {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServerStarter.Server server;
  private final List<String> command;
  private @Nullable Process restarted;
  private int databases;

  ServerDatabase(ServerStarter.Server server) {
    this.server = server;
    this.command = command(server);
  }

  /** What the server was started by, to start it again by the same. */
  private static List<String> command(ServerStarter.Server server) {
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
    String name = "faults_" + databases;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Making database '" + name + "': failed.", e);
    }
    return new NodeSettings(
        Map.of("url", server.url(name), "user", server.user(), "password", server.password()));
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
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      restarted = process;
      return Waits.until(() -> !process.isAlive() || reachable(), PATIENCE) && process.isAlive();
    } catch (IOException e) {
      throw new UncheckedIOException("Starting the server again: failed.", e);
    }
  }

  private boolean reachable() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(server.url(""), server.user(), server.password());
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
