package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.storage.jooq.RecordedStatements.Sent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a database would run statements that were sent to it. */
final class QueryPlans {

  /**
   * All rows of a table of the storage, or of an index of it: in the words of H2, of PostgreSQL,
   * and in a row of MariaDB's. MySQL has a row for what is inserted into, too.
   */
  private static final Pattern WHOLE_TABLE =
      Pattern.compile(
          "\\.tablescan|seq scan on jobwatch_|(?<!=insert\\|)table=jobwatch_.*\\|type=all\\b");

  /** How many rows or entries of an index were looked at, in H2's words, taken over for others. */
  private static final Pattern LOOKED_AT = Pattern.compile("scancount: (\\d+)");

  /** How many rows a step of PostgreSQL's gave each time, and how often it was done. */
  private static final Pattern GIVEN = Pattern.compile("actual rows=(\\d+)\\S* loops=(\\d+)");

  /** How many rows such a step left out each time. */
  private static final Pattern LEFT_OUT = Pattern.compile("rows removed by [^:]+: (\\d+)");

  /** Far more than anything needs that is done again and again, and far less than all. */
  private static final int MANY = 4_000;

  private final TestDatabase database;

  QueryPlans(TestDatabase database) {
    this.database = database;
  }

  /**
   * The plan in lower case, a line for each row, with the values the statement was sent with. The
   * statement is run for that, to tell how much it looks at; what that changes is taken back.
   */
  List<String> of(Sent sent) {
    try (Connection connection = database.pool().getConnection()) {
      connection.setAutoCommit(false);
      try {
        return lines(connection, sent);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sent.toString(), e);
    }
  }

  private List<String> lines(Connection connection, Sent sent) throws SQLException {
    List<String> lines = new ArrayList<>();
    if (database.server.isMySqlFamily()) {
      lines.addAll(lines(connection, "EXPLAIN ", sent));
      long before = read(connection);
      run(connection, sent);
      lines.add("scancount: " + (read(connection) - before));
    } else {
      lines.addAll(lines(connection, "EXPLAIN ANALYZE ", sent));
    }
    if (database.server == TestServer.POSTGRESQL) {
      lines.add("scancount: " + lookedAt(lines));
    }
    return lines;
  }

  /** The most that one step gave and left out. */
  private static long lookedAt(List<String> lines) {
    long most = 0;
    long times = 1;
    for (String line : lines) {
      Matcher given = GIVEN.matcher(line);
      Matcher leftOut = LEFT_OUT.matcher(line);
      if (given.find()) {
        times = Long.parseLong(given.group(2));
        most = Math.max(most, Long.parseLong(given.group(1)) * times);
      } else if (leftOut.find()) {
        most = Math.max(most, Long.parseLong(leftOut.group(1)) * times);
      }
    }
    return most;
  }

  /** How many rows and entries of indexes this connection has read so far in MariaDB or MySQL. */
  private static long read(Connection connection) throws SQLException {
    long all = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
      while (rows.next()) {
        all += rows.getLong(2);
      }
    }
    return all;
  }

  private static void run(Connection connection, Sent sent) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sent.sql(), sent)) {
      statement.execute();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Sent sent)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (Map.Entry<Integer, Object> value : sent.values().entrySet()) {
      statement.setObject(value.getKey(), value.getValue());
    }
    return statement;
  }

  private static List<String> lines(Connection connection, String explain, Sent sent)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement statement = prepared(connection, explain + sent.sql(), sent)) {
      ResultSet result = statement.executeQuery();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          cells.add(result.getMetaData().getColumnLabel(column) + "=" + result.getString(column));
        }
        lines.add(String.join("|", cells).toLowerCase(Locale.ROOT));
      }
      return lines;
    }
  }

  /** Whether a statement reads a table, or an index of it, as a whole. */
  boolean readsWholeTable(Sent sent) {
    return of(sent).stream()
        .anyMatch(line -> WHOLE_TABLE.matcher(line).find() || looksAtMany(line));
  }

  /** A plan may name an index, and the conditions on it, and go through all of it all the same. */
  private static boolean looksAtMany(String line) {
    return LOOKED_AT.matcher(line).results().anyMatch(m -> Integer.parseInt(m.group(1)) > MANY);
  }

  /** Checks that a statement goes by an index, and that what it gives need not be sorted. */
  void assertReadsInOrder(Sent sent) {
    assertThat(readsWholeTable(sent)).as(sent.toString()).isFalse();
    assertThat(String.join("\n", of(sent)))
        .as(sent.toString())
        .containsAnyOf("jobwatch_delivery_", "primary")
        // MariaDB's word for it, and PostgreSQL's.
        .doesNotContain("filesort", "sort key");
  }
}
