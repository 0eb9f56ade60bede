package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.storage.jooq.RecordedStatements.Sent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** How many rows or entries of an index H2 has looked at. */
  private static final Pattern LOOKED_AT = Pattern.compile("scancount: (\\d+)");

  /** Far more than anything needs that is done again and again, and far less than all. */
  private static final int MANY = 4_000;

  private final TestDatabase database;

  QueryPlans(TestDatabase database) {
    this.database = database;
  }

  /**
   * The plan in lower case, a line for each row, with the values the statement was sent with. H2
   * runs it for that, and tells how much it looked at; what that changes is taken back.
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
    String explain = database.server == TestServer.H2 ? "EXPLAIN ANALYZE " : "EXPLAIN ";
    List<String> lines = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(explain + sent.sql())) {
      for (Map.Entry<Integer, Object> value : sent.values().entrySet()) {
        statement.setObject(value.getKey(), value.getValue());
      }
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

  /** H2 may name an index, and the conditions on it, and go through all of it all the same. */
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
