package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;

/** A transaction, or a part of one, whose connection can be used until it is closed. */
abstract class OpenTransaction implements ConnectionProvider, AutoCloseable {

  final Connection connection;
  private boolean ended;

  OpenTransaction(Connection connection) {
    this.connection = connection;
  }

  /** Takes back what was done in it. */
  abstract void rollback() throws SQLException;

  @Override
  public final Connection acquire() {
    if (ended) {
      throw new IllegalStateException(
          "Use of a transaction's stores: the transaction has ended. Use them inside it only.");
    }
    return connection;
  }

  @Override
  public final void release(Connection released) {
    // It is needed until the transaction ends.
  }

  @Override
  public void close() throws SQLException {
    ended = true;
  }
}
