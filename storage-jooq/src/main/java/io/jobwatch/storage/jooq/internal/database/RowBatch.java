package io.jobwatch.storage.jooq.internal.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * One statement that is run for many rows. Their values are bound by JDBC: jOOQ makes several
 * objects for each value, which takes longer than many a database takes for the row.
 */
public final class RowBatch {

  /** What drivers keep of a batch until they send it is bounded by this. */
  private static final int SIZE = 1_000;

  private RowBatch() {}

  /**
   * Runs a statement for each row, in their order.
   *
   * @param dsl the transaction
   * @param statement the statement
   * @param fields what its places are for, in order: text, whole numbers, truth or bytes
   * @param rows the values for each row, in the same order
   * @throws io.jobwatch.error.StorageException if it fails for a row
   */
  public static void run(
      DSLContext dsl,
      Query statement,
      List<? extends Field<?>> fields,
      Collection<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String sql = statement.getSQL();
    int[] types = fields.stream().mapToInt(field -> sqlType(field.getType())).toArray();
    dsl.connection(
        connection -> {
          try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            int seconds = Objects.requireNonNullElse(dsl.settings().getQueryTimeout(), 0);
            if (seconds > 0) {
              // Not even none where there is none: in H2 it is one of the whole connection.
              prepared.setQueryTimeout(seconds);
            }
            run(prepared, types, rows);
          } catch (SQLException e) {
            throw FailureListener.of(dsl).failed(sql, e);
          }
        });
  }

  private static void run(
      PreparedStatement statement, int[] types, Collection<@Nullable Object[]> rows)
      throws SQLException {
    int waiting = 0;
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < types.length; i++) {
        bind(statement, i + 1, types[i], row[i]);
      }
      statement.addBatch();
      if (++waiting == SIZE) {
        statement.executeBatch();
        waiting = 0;
      }
    }
    if (waiting > 0) {
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, int place, int type, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(place, type);
    } else if (value instanceof String text) {
      statement.setString(place, text);
    } else if (value instanceof Long number) {
      statement.setLong(place, number);
    } else if (value instanceof Integer number) {
      statement.setInt(place, number);
    } else if (value instanceof Boolean truth) {
      statement.setBoolean(place, truth);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(place, bytes);
    } else {
      throw new IllegalStateException("No column has values of " + value.getClass());
    }
  }

  private static int sqlType(Class<?> type) {
    if (type == Long.class) {
      return Types.BIGINT;
    }
    if (type == Integer.class) {
      return Types.INTEGER;
    }
    if (type == Boolean.class) {
      return Types.BOOLEAN;
    }
    return type == byte[].class ? Types.VARBINARY : Types.VARCHAR;
  }
}
