package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Forgets that a migration failed half-way. Where statements that make tables commit by themselves,
 * half of it is there and the history says so, which the migration tool takes for a reason to stop.
 * Ours can be run again from the start.
 */
final class FailedMigrations {

  private FailedMigrations() {}

  static void forget(DataSource dataSource, TablePlace place) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(delete(place, connection.getMetaData().getIdentifierQuoteString()));
        if (!connection.getAutoCommit()) {
          connection.commit();
        }
      } catch (SQLException e) {
        // There is no history yet; whatever else is wrong meets the migration tool, too.
        if (!connection.getAutoCommit()) {
          connection.rollback();
        }
      }
    }
  }

  private static String delete(TablePlace place, String quote) {
    String schema = place.schema() == null ? "" : quote + place.schema() + quote + ".";
    return "DELETE FROM "
        + schema
        + quote
        + place.historyTable()
        + quote
        + " WHERE "
        + quote
        + "success"
        + quote
        + " = FALSE";
  }
}
