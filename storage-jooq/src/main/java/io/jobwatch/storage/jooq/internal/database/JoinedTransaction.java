package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jooq.ConnectionProvider;

/**
 * A part of a transaction that a host has open and will end. A savepoint makes the part itself all
 * or nothing, whatever the host does with its failure.
 */
final class JoinedTransaction implements ConnectionProvider, AutoCloseable {

  private final Connection connection;
  private final Savepoint start;
  private final SchemaSwitch schema;
  private boolean ended;

  private JoinedTransaction(Connection connection, Savepoint start, SchemaSwitch schema) {
    this.connection = connection;
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
    return new JoinedTransaction(connection, start, SchemaSwitch.to(target, connection));
  }

  /** Takes back what this part has done. */
  void rollback() throws SQLException {
    connection.rollback(start);
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
    // It is the host's.
  }

  @Override
  public void close() throws SQLException {
    ended = true;
    schema.undo();
  }
}
