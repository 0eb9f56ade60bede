package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a database's errors. Drivers quote the values of a row in their messages, and a
 * row may hold secrets, so a message here is made from the codes alone, and the cause that goes
 * along keeps codes and stack trace but not the words.
 */
final class SqlErrors {

  private static final Set<String> CONFLICT_STATES =
      Set.of(
          "23505", // a unique key was taken in between
          "23503", // a row that another one names went or came in between; stores check before
          "23506", // the same in H2, the other way round
          "55P03", // PostgreSQL: lock not available
          "90131", // H2: the row was changed in between
          "HYT00"); // a lock was not had in time

  /** What MariaDB gives a vague SQLState: lock time-out, row changed, key taken, row named. */
  private static final Set<Integer> CONFLICT_CODES = Set.of(1205, 1020, 1062, 1451, 1452);

  private SqlErrors() {}

  /** The error to throw instead; {@code tried} says what was tried, without any value. */
  static StorageException translate(String tried, SQLException error) {
    SQLException told = mostTelling(error);
    return new StorageException(
        tried + ": " + reason(told) + ".", isConflict(told), withoutWords(told));
  }

  /** What a pool or a batch wraps around the error has fewer codes than the error itself. */
  private static SQLException mostTelling(SQLException error) {
    if (error instanceof SQLTransientConnectionException
        && error.getCause() instanceof SQLException cause) {
      return cause;
    }
    return error instanceof BatchUpdateException && error.getCause() instanceof SQLException cause
        ? cause
        : error;
  }

  static boolean isConflict(SQLException error) {
    String state = state(error);
    boolean vague = state.equals("HY000") || state.equals("23000");
    return state.startsWith("40")
        || CONFLICT_STATES.contains(state)
        || (vague && CONFLICT_CODES.contains(error.getErrorCode()));
  }

  /** Whether the connection is gone, and with it all that was not committed. */
  static boolean isBroken(@Nullable Throwable error) {
    if (!(error instanceof SQLException sql)) {
      return false;
    }
    // 1153 is a row that ends every connection on which it is sent.
    return (state(sql).startsWith("08") && sql.getErrorCode() != 1153)
        || state(sql).startsWith("57P0");
  }

  private static String reason(SQLException error) {
    if (isConflict(error)) {
      return "another transaction was in the way" + codes(error) + ". Try again";
    }
    String known = SqlReasons.of(error);
    if (known != null) {
      return known;
    }
    if (error instanceof SQLTransientConnectionException) {
      return "no connection was free in time. Enlarge the pool or shorten what holds it";
    }
    if (state(error).startsWith("08")) {
      return "the connection could not be had or broke"
          + codes(error)
          + ioWords(error)
          + ". Check that the database runs and can be reached";
    }
    return "the database refused it" + codes(error) + ioWords(error) + ". Look the codes up there";
  }

  /** The words of the operating system hold no value of a row. */
  private static String ioWords(@Nullable Throwable error) {
    if (error == null) {
      return "";
    }
    return error instanceof IOException ? ", " + error.getMessage() : ioWords(error.getCause());
  }

  private static String codes(SQLException error) {
    return " (SQLState " + state(error) + ", code " + error.getErrorCode() + ")";
  }

  private static SQLException withoutWords(SQLException error) {
    SQLException silent =
        new SQLException(
            error.getClass().getSimpleName() + codes(error), state(error), error.getErrorCode());
    silent.setStackTrace(error.getStackTrace());
    return silent;
  }

  private static String state(SQLException error) {
    return error.getSQLState() == null ? "" : error.getSQLState();
  }
}
