package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Checks that a host's own database can keep the promises of the storage. */
final class H2Checks {

  /** The path is null for a database in memory, which a killed process takes with it anyway. */
  private static final String DELAYED =
      "SELECT 1 FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'"
          + " AND SETTING_VALUE <> '0' AND DATABASE_PATH() IS NOT NULL";

  private H2Checks() {}

  static void run(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      if (!product.equals("H2")) {
        throw refusal(product, "it is not H2, the only database this version supports. Use H2");
      }
      try (Statement statement = connection.createStatement();
          ResultSet delayed = statement.executeQuery(DELAYED)) {
        if (delayed.next()) {
          throw refusal(
              product,
              "WRITE_DELAY is not 0, so a killed process loses commits. Add ;WRITE_DELAY=0 to its"
                  + " url");
        }
      }
    } catch (SQLException e) {
      throw SqlErrors.translate("Opening storage on the host's data source", e);
    }
  }

  private static StorageException refusal(String product, String why) {
    return new StorageException("Database '" + product + "': " + why + ".", false, null);
  }
}
