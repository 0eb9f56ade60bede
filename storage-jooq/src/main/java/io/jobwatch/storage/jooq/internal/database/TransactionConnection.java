package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one transaction at READ COMMITTED. A host's pool gets it back as it gave it.
 */
final class TransactionConnection implements ConnectionProvider, AutoCloseable {

  private final Connection connection;
  private final boolean autoCommit;
  private final int isolation;
  private final @Nullable String schema;
  private boolean ended;

  private TransactionConnection(Connection connection, @Nullable String wanted)
      throws SQLException {
    this.connection = connection;
    autoCommit = connection.getAutoCommit();
    isolation = connection.getTransactionIsolation();
    schema = wanted == null ? null : connection.getSchema();
    if (autoCommit) {
      connection.setAutoCommit(false);
    }
    if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    if (wanted != null && !wanted.equals(schema)) {
      connection.setSchema(wanted);
    }
  }

  static TransactionConnection begin(DataSource dataSource, @Nullable String schema)
      throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      return new TransactionConnection(connection, schema);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public Connection acquire() {
    if (ended) {
      throw new IllegalStateException(
          "Use of a transaction's stores: the transaction has ended. Use them inside it only.");
    }
    return connection;
  }

  @Override
  public void release(Connection released) {
    // It is given back when the transaction ends.
  }

  @Override
  public void close() throws SQLException {
    ended = true;
    try (connection) {
      if (schema != null) {
        connection.setSchema(schema);
      }
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(isolation);
      }
      if (autoCommit) {
        connection.setAutoCommit(true);
      }
    }
  }
}
