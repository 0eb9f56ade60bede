package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The connection of one transaction at READ COMMITTED. A host's pool gets it back as it gave it.
 */
final class TransactionConnection extends OpenTransaction {

  private final SchemaSwitch schema;
  private final boolean autoCommit;
  private final int isolation;

  private TransactionConnection(Connection connection, Target target) throws SQLException {
    super(connection);
    autoCommit = connection.getAutoCommit();
    // PostgreSQL's driver asks the server for it each time, and pools of our own have it right.
    isolation =
        target.ownPool()
            ? Connection.TRANSACTION_READ_COMMITTED
            : connection.getTransactionIsolation();
    if (autoCommit) {
      connection.setAutoCommit(false);
    }
    if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    schema = SchemaSwitch.inTransaction(target, connection);
  }

  static TransactionConnection begin(DataSource dataSource, Target target) throws SQLException {
    Connection connection = connection(dataSource);
    try {
      return new TransactionConnection(connection, target);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A pool gives up waiting when it is interrupted; callers of a transaction do not. */
  private static Connection connection(DataSource dataSource) throws SQLException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return dataSource.getConnection();
        } catch (SQLException e) {
          if (!(e.getCause() instanceof InterruptedException)) {
            throw e;
          }
          boolean unused = Thread.interrupted();
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    super.close();
    try (connection) {
      schema.undoAfterEnd();
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(isolation);
      }
      if (autoCommit) {
        connection.setAutoCommit(true);
      }
    }
  }
}
