package io.jobwatch.storage.jooq;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.model.Secret;
import io.jobwatch.testkit.FaultProxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A database of its own, used as a host would: through a pool with the settings of the driver. */
final class TestDatabase implements AutoCloseable {

  final TestServer server;
  final String url;
  final String user;
  final String password;
  private final HikariDataSource pool;

  TestDatabase(TestServer server, String url, String user, String password) {
    this.server = server;
    this.url = url;
    this.user = user;
    this.password = password;
    this.pool = HostPools.of(url, user, password);
  }

  HikariDataSource pool() {
    return pool;
  }

  /** Opens the storage with a pool of its own. */
  JooqStorage open() {
    return JooqStorage.url(url, user, Secret.of(password));
  }

  /** A proxy on the way to the server. */
  FaultProxy proxy() {
    URI server = URI.create(url.substring("jdbc:".length()));
    return FaultProxy.to(server.getHost(), server.getPort());
  }

  /** The address by way of a proxy. */
  String urlThrough(FaultProxy proxy) {
    String there = url.replaceFirst("//[^/]+/", "//localhost:" + proxy.port() + "/");
    // Else the words of a statement that was sent before are not sent again.
    return server == TestServer.POSTGRESQL ? there + "?prepareThreshold=0" : there;
  }

  void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Lets the server look at what a table holds now, which its plans depend on. */
  void analyze(String table) {
    execute((server == TestServer.POSTGRESQL ? "ANALYZE " : "ANALYZE TABLE ") + table);
  }

  /** Rows as texts, their columns joined by {@code |}. */
  List<String> rows(String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          values.add(result.getString(column));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The columns of a table, in lower case, without those whose values the database gives. */
  List<String> columns(String table) {
    List<String> columns = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      ResultSetMetaData data = result.getMetaData();
      for (int column = 1; column <= data.getColumnCount(); column++) {
        if (!data.isAutoIncrement(column)) {
          columns.add(data.getColumnName(column).toLowerCase(Locale.ROOT));
        }
      }
      return columns;
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /** The tables of the storage, in lower case, without the history. */
  List<String> tables() {
    String here = server.isMySqlFamily() ? "DATABASE()" : "CURRENT_SCHEMA";
    return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = " + here)
        .stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith("jobwatch_") && !name.endsWith("schema_history"))
        .sorted()
        .toList();
  }

  /** The name of a table of the migration tool, which spells it in lower case everywhere. */
  String quoted(String name) {
    String quote = server.isMySqlFamily() ? "`" : "\"";
    return quote + name + quote;
  }

  /** What drops a schema with all that is in it; MariaDB and MySQL do so anyway. */
  String cascade() {
    return server.isMySqlFamily() ? "" : " CASCADE";
  }

  String dropIndex(String name, String table) {
    return "DROP INDEX " + name + (server.isMySqlFamily() ? " ON " + table : "");
  }

  /** Deletes all rows, those that others name last. */
  void empty() {
    List<String> left = tables();
    while (!left.isEmpty()) {
      List<String> again = new ArrayList<>();
      for (String table : left) {
        try {
          execute("DELETE FROM " + table);
        } catch (IllegalStateException e) {
          again.add(table);
        }
      }
      if (again.size() == left.size()) {
        throw new IllegalStateException("Cannot be emptied: " + left);
      }
      left = again;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
