package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * A part of a transaction that a host has open and will end. A savepoint makes the part itself all
 * or nothing, whatever the host does with its failure.
 */
final class JoinedTransaction extends OpenTransaction {

  private final Savepoint start;
  private final SchemaSwitch schema;

  private JoinedTransaction(Connection connection, Savepoint start, SchemaSwitch schema) {
    super(connection);
    this.start = start;
    this.schema = schema;
  }

  static JoinedTransaction begin(Connection connection, Target target) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new StorageException(
          "Joining the host's transaction: its connection commits each statement by itself, so"
              + " there is none. Call setAutoCommit(false) first.",
          false,
          null);
    }
    Savepoint start = connection.setSavepoint();
    return new JoinedTransaction(connection, start, SchemaSwitch.inTransaction(target, connection));
  }

  @Override
  void rollback() throws SQLException {
    connection.rollback(start);
  }

  @Override
  public void close() throws SQLException {
    super.close();
    schema.undo();
  }
}
