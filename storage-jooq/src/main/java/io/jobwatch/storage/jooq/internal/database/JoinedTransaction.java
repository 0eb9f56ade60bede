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

  /**
   * Keeps what was done as a part of the host's transaction. Servers keep an entry for each
   * savepoint until then, PostgreSQL in a table of locks that all its sessions share.
   */
  void end() throws SQLException {
    connection.releaseSavepoint(start);
  }

  /** A server that has ended the host's transaction by itself has no savepoint to go back to. */
  @Override
  void rollback() throws SQLException {
    connection.rollback(start);
    connection.releaseSavepoint(start);
  }

  @Override
  public void close() throws SQLException {
    super.close();
    schema.undo();
  }
}
