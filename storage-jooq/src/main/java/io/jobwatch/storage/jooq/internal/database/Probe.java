package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds out what a database is, and whether it can keep the promises of the storage. */
final class Probe {

  /** The path is null for a database in memory, which a killed process takes with it anyway. */
  private static final String DELAYED =
      "SELECT 1 FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'"
          + " AND SETTING_VALUE <> '0' AND DATABASE_PATH() IS NOT NULL";

  /** What a statement needs besides the values of its row. */
  private static final long STATEMENT = 16_384;

  private Probe() {}

  static Target run(DataSource dataSource, TablePlace place) {
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      String product = String.valueOf(data.getDatabaseProductName());
      DatabaseKind kind = kind(product, String.valueOf(data.getDatabaseProductVersion()));
      checkVersion(kind, DatabaseVersion.parse(String.valueOf(data.getDatabaseProductVersion())));
      if (kind == DatabaseKind.H2 && value(connection, DELAYED) != null) {
        throw refusal(
            product,
            "WRITE_DELAY is not 0, so a killed process loses commits. Add ;WRITE_DELAY=0 to its"
                + " url");
      }
      if (!kind.hasCatalogs()) {
        return Target.of(kind, place);
      }
      Long packet = value(connection, "SELECT @@max_allowed_packet");
      return new Target(kind, place, packet == null ? Long.MAX_VALUE : packet - STATEMENT, false);
    } catch (SQLException e) {
      throw SqlErrors.translate("Opening storage on the host's data source", e);
    }
  }

  private static DatabaseKind kind(String product, String version) {
    // MySQL's own driver calls both by one name.
    String label = version.contains("MariaDB") ? DatabaseKind.MARIADB.label() : product;
    return Arrays.stream(DatabaseKind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    product,
                    "it is none of those that the storage is made for. Use one of "
                        + Arrays.stream(DatabaseKind.values())
                            .map(kind -> kind.label() + " " + kind.least())
                            .collect(Collectors.joining(", "))
                        + " or later"));
  }

  private static void checkVersion(DatabaseKind kind, DatabaseVersion version) {
    if (version.compareTo(kind.least()) < 0) {
      throw refusal(
          kind.label() + " " + version,
          "it is older than what the storage can rely on. Use " + kind.least() + " or later");
    }
  }

  private static @Nullable Long value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getLong(1) : null;
    }
  }

  private static StorageException refusal(String product, String why) {
    return new StorageException("Database '" + product + "': " + why + ".", false, null);
  }
}
