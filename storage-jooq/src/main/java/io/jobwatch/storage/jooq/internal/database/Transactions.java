package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions, again when another transaction was in the way. Thread-safe. */
public final class Transactions {

  private static final int TRIES = 6;

  private final DataSource dataSource;
  private final SQLDialect dialect;
  private final @Nullable String schema;
  private final Pause pause;

  /**
   * Transactions of one database.
   *
   * @param dataSource where connections come from
   * @param dialect the database's SQL
   * @param schema the schema of the tables; that of the connection if {@code null}
   * @param pause how long to wait between two tries
   */
  public Transactions(
      DataSource dataSource, SQLDialect dialect, @Nullable String schema, Pause pause) {
    this.dataSource = dataSource;
    this.dialect = dialect;
    this.schema = schema;
    this.pause = pause;
  }

  /**
   * Runs work in one transaction, up to five times more after conflicts.
   *
   * @param work the work
   * @param <T> what the work gives
   * @return what the work gave
   */
  public <T extends @Nullable Object> T run(Function<DSLContext, T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work);
      } catch (StorageException e) {
        if (!e.conflict() || tries == TRIES) {
          throw e;
        }
        pause.after(tries);
      }
    }
  }

  private <T extends @Nullable Object> T once(Function<DSLContext, T> work) {
    // Names the step for the error message, since any of them may fail.
    String step = "Beginning a storage transaction";
    try (TransactionConnection connection = TransactionConnection.begin(dataSource, schema)) {
      FailureListener failures = new FailureListener();
      T result = workOrRollback(connection, work, failures);
      step = "Committing a storage transaction";
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw SqlErrors.translate(step, e);
    }
  }

  private <T extends @Nullable Object> T workOrRollback(
      TransactionConnection connection, Function<DSLContext, T> work, FailureListener failures) {
    try {
      T result = work.apply(JooqContexts.of(connection, dialect, failures));
      StorageException swallowed = failures.failure();
      if (swallowed != null) {
        throw swallowed;
      }
      return result;
    } catch (RuntimeException | Error e) {
      try {
        connection.rollback();
      } catch (SQLException rollback) {
        e.addSuppressed(SqlErrors.translate("Rolling back a storage transaction", rollback));
      }
      throw e;
    }
  }
}
