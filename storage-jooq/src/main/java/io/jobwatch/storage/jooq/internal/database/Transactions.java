package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions, again when another transaction was in the way. Thread-safe. */
public final class Transactions {

  private static final int TRIES = 6;

  /** What breaks sooner had a connection that was stale; a server that is silent takes longer. */
  private static final long AT_ONCE_NANOS = 500_000_000L;

  private final DataSource dataSource;
  private final Target target;
  private final DatabaseClock clock;
  private final Pause pause;

  /**
   * Transactions of one database.
   *
   * @param dataSource where connections come from
   * @param target what it is, and where the tables are in it
   * @param pause how long to wait between two tries
   */
  public Transactions(DataSource dataSource, Target target, Pause pause) {
    this.dataSource = dataSource;
    this.target = target;
    this.clock = DatabaseClock.of(target.kind(), System::nanoTime);
    this.pause = pause;
  }

  /**
   * The database's time.
   *
   * @return a clock, which is as right as the last transaction left it
   */
  public Clock clock() {
    return clock;
  }

  /**
   * Runs work in one transaction, up to five times more after conflicts, and when the connection
   * breaks at once, as those do that a pool has kept while the server was restarted.
   *
   * @param work the work
   * @param <T> what the work gives
   * @return what the work gave
   */
  public <T extends @Nullable Object> T run(Function<DSLContext, T> work) {
    for (int tries = 1; ; tries++) {
      AtomicBoolean committing = new AtomicBoolean();
      long start = System.nanoTime();
      try {
        return once(work, committing);
      } catch (StorageException e) {
        boolean stale =
            !committing.get()
                && SqlErrors.isBroken(e.getCause())
                && System.nanoTime() - start < AT_ONCE_NANOS;
        if (tries == TRIES || !(e.conflict() || stale)) {
          throw e;
        }
        pause.after(tries);
      }
    }
  }

  /**
   * Runs work once, as a part of a transaction that the host has open and will end.
   *
   * @param connection the transaction's connection
   * @param work the work
   * @param <T> what the work gives
   * @return what the work gave
   */
  public <T extends @Nullable Object> T join(Connection connection, Function<DSLContext, T> work) {
    try (JoinedTransaction joined = JoinedTransaction.begin(connection, target)) {
      T result = workOrRollback(joined, work);
      joined.end();
      return result;
    } catch (SQLException e) {
      throw SqlErrors.translate("Joining the host's transaction", e);
    }
  }

  private <T extends @Nullable Object> T once(
      Function<DSLContext, T> work, AtomicBoolean committing) {
    // Names the step for the error message, since any of them may fail.
    String step = "Beginning a storage transaction";
    try (TransactionConnection connection = TransactionConnection.begin(dataSource, target)) {
      clock.measure(connection.acquire());
      T result = workOrRollback(connection, work);
      // If the connection breaks now, nobody but the server knows.
      step = "Committing a storage transaction, which may be kept or not";
      committing.set(true);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw SqlErrors.translate(step, e);
    }
  }

  private <T extends @Nullable Object> T workOrRollback(
      OpenTransaction transaction, Function<DSLContext, T> work) {
    try {
      FailureListener failures = new FailureListener(target.place().prefix());
      T result = work.apply(JooqContexts.of(transaction, target, failures));
      StorageException swallowed = failures.failure();
      if (swallowed != null) {
        throw swallowed;
      }
      return result;
    } catch (RuntimeException | Error e) {
      try {
        transaction.rollback();
      } catch (SQLException failure) {
        e.addSuppressed(SqlErrors.translate("Rolling back a storage transaction", failure));
      }
      throw e;
    }
  }
}
