package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Takes the tables back to an earlier version, newest migration first. A migration is forgotten
 * only once all that it added is gone, so one that was cut off can be run again.
 */
public final class Downgrade {

  private static final String TRIED = "Taking the storage's tables back";

  private final DataSource dataSource;
  private final TablePlace place;

  private Downgrade(DataSource dataSource, TablePlace place) {
    this.dataSource = dataSource;
    this.place = place;
  }

  /**
   * Drops what versions later than one have added.
   *
   * @param dataSource the database
   * @param place where the tables are
   * @param version the version to go back to, from 1
   * @return how many migrations were undone
   */
  public static int run(DataSource dataSource, TablePlace place, int version) {
    return new Downgrade(dataSource, place).to(Probe.run(dataSource, place), version);
  }

  private int to(Target target, int version) {
    TreeMap<Integer, String> later = new TreeMap<>(Comparator.reverseOrder());
    MigrationResources.NAMES.forEach(name -> later.put(MigrationResources.version(name), name));
    int undone = 0;
    try (Connection connection = RepeatableChanges.of(dataSource, target.kind()).getConnection();
        Switched there = new Switched(connection, SchemaSwitch.to(target, connection))) {
      for (Map.Entry<Integer, String> migration : later.entrySet()) {
        if (migration.getKey() > version) {
          undone += undo(there.connection, target.kind(), migration.getKey(), migration.getValue());
        }
      }
      return undone;
    } catch (SQLException e) {
      throw SqlErrors.translate(TRIED, e);
    }
  }

  /** A connection that looks where it looked before once this is closed. */
  private record Switched(Connection connection, SchemaSwitch schema) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      boolean inTransaction = !connection.getAutoCommit();
      if (inTransaction) {
        // What is half done, if it failed.
        connection.rollback();
      }
      schema.undo();
      if (inTransaction) {
        // Else the host's pool would take the way back as well.
        connection.commit();
      }
    }
  }

  private int undo(Connection connection, DatabaseKind kind, int version, String name)
      throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    String forget =
        "DELETE FROM %1$s%2$s%1$s WHERE %1$sversion%1$s = '%3$s'"
            .formatted(quote, place.historyTable(), version);
    try (Statement statement = connection.createStatement()) {
      for (String sql : script(name, MigrationTypes.of(kind))) {
        statement.execute(sql);
      }
      int forgotten = statement.executeUpdate(forget);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return forgotten;
    }
  }

  private List<String> script(String name, Map<String, String> types) {
    String undo = MigrationResources.FOLDER + "undo/U" + name.substring(1);
    try (InputStream stream = Downgrade.class.getResourceAsStream(undo)) {
      if (stream == null) {
        throw new StorageException(
            TRIED + ": migration '" + name + "' has no way back. Restore a backup.", false, null);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> type : types.entrySet()) {
        text = text.replace("${" + type.getKey() + "}", type.getValue());
      }
      return text
          .replace("${prefix}", place.prefix())
          .lines()
          .filter(line -> !line.startsWith("--"))
          .collect(Collectors.joining("\n"))
          .transform(sql -> List.of(sql.split(";")))
          .stream()
          .filter(sql -> !sql.isBlank())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("Migration '" + name + "' cannot be read.", e);
    }
  }
}
