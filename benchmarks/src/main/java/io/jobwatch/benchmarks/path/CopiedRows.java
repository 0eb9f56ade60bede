package io.jobwatch.benchmarks.path;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, to be inserted into another one as a program would that has them at hand: one
 * prepared statement in batches.
 */
final class CopiedRows {

  private final String insert;
  private final List<@Nullable Object[]> rows;

  private CopiedRows(String insert, List<@Nullable Object[]> rows) {
    this.insert = insert;
    this.rows = rows;
  }

  static CopiedRows read(Connection from, String table, String where, long value)
      throws SQLException {
    try (PreparedStatement select =
        from.prepareStatement("SELECT * FROM " + table + " WHERE " + where)) {
      select.setLong(1, value);
      try (ResultSet result = select.executeQuery()) {
        ResultSetMetaData columns = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          names.add(columns.getColumnName(i));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row(result, columns));
        }
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        return new CopiedRows(
            "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")",
            rows);
      }
    }
  }

  private static @Nullable Object[] row(ResultSet result, ResultSetMetaData columns)
      throws SQLException {
    @Nullable Object[] row = new @Nullable Object[columns.getColumnCount()];
    for (int i = 1; i <= row.length; i++) {
      row[i - 1] =
          switch (columns.getColumnType(i)) {
            case Types.BIGINT -> result.getLong(i);
            case Types.INTEGER -> result.getInt(i);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> result.getBytes(i);
            default -> result.getString(i);
          };
      if (result.wasNull()) {
        row[i - 1] = null;
      }
    }
    return row;
  }

  int size() {
    return rows.size();
  }

  void insert(Connection into, int from, int to) throws SQLException {
    try (PreparedStatement statement = into.prepareStatement(insert)) {
      for (Object[] row : rows.subList(Math.min(from, rows.size()), Math.min(to, rows.size()))) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
