package io.jobwatch.benchmarks.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Others take every connection that the server has, those of the nodes too. */
final class ConnectionsCase {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** The nodes may be faster in taking back one connection, but not many times. */
  private static final int TURNS = 20;

  private static final int HELD_SECONDS = 10;

  private ConnectionsCase() {}

  static Verdict run(Scene scene) {
    scene.receiver().hold(send -> Duration.ofMillis(50));
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(node -> node.awaitReady().add(scene.size(1_000, 400), 10));
    Waits.require("sends", () -> scene.receiver().count() >= 40, PATIENCE);
    Deque<Connection> taken = new ArrayDeque<>();
    try {
      scene.databaseBroke();
      take(scene, taken);
      long said = logged(nodes);
      Waits.sleep(Duration.ofSeconds(HELD_SECONDS));
      double lines = (logged(nodes) - said) / (double) (HELD_SECONDS * nodes.size());
      int connections = taken.size();
      release(taken);
      int before = scene.receiver().count();
      long free = System.nanoTime();
      Waits.require("more sends", () -> scene.receiver().count() > before, PATIENCE);
      double seconds = (System.nanoTime() - free) / 1e9;
      return Verdict.of(scene, nodes.get(0))
          .note(connections + " connections taken")
          .note(String.format(Locale.ROOT, "sends again %.1f s after", seconds))
          .note(String.format(Locale.ROOT, "%.1f log lines a second and node", lines))
          .atMost("seconds until it sends again", seconds, DatabaseCases.AGAIN_SECONDS)
          .atMost("log lines a second and node", lines, 1);
    } catch (SQLException e) {
      throw new IllegalStateException("Taking the connections of the server: failed.", e);
    } finally {
      release(taken);
    }
  }

  private static long logged(List<NodeProcess> nodes) {
    return nodes.stream().mapToLong(NodeProcess::logEntries).sum();
  }

  /** Takes what is free, then ends the nodes' own and takes those. */
  private static void take(Scene scene, Deque<Connection> taken) throws SQLException {
    Connection first = connect(scene);
    taken.push(first);
    for (int turn = 0; turn < TURNS; turn++) {
      takeFree(scene, taken);
      endOthers(scene.database().name(), first);
    }
    takeFree(scene, taken);
  }

  private static void takeFree(Scene scene, Deque<Connection> taken) {
    try {
      while (true) {
        taken.push(connect(scene));
      }
    } catch (SQLException e) {
      // There are no more.
    }
  }

  private static void endOthers(String database, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (database.equals("postgresql")) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name <> 'taken' AND datname = current_database()");
        return;
      }
      List<Long> ids = new ArrayList<>();
      try (var rows =
          statement.executeQuery(
              "SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
                  + " AND id NOT IN (SELECT id FROM test.taken)")) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      for (long id : ids) {
        statement.execute("KILL " + id);
      }
    }
  }

  private static Connection connect(Scene scene) throws SQLException {
    NodeSettings settings = scene.settings();
    Connection connection =
        DriverManager.getConnection(
            settings.text("url"), settings.text("user"), settings.text("password"));
    try (Statement statement = connection.createStatement()) {
      if (scene.database().name().equals("postgresql")) {
        statement.execute("SET application_name = 'taken'");
      } else {
        statement.execute("CREATE TABLE IF NOT EXISTS test.taken (id BIGINT)");
        statement.execute("INSERT INTO test.taken SELECT CONNECTION_ID()");
      }
    }
    return connection;
  }

  private static void release(Deque<Connection> taken) {
    while (!taken.isEmpty()) {
      try {
        taken.pop().close();
      } catch (SQLException e) {
        // It was ended already.
      }
    }
  }
}
