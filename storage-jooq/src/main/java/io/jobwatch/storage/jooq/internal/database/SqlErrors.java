package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
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

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("90020", "another process has the file open. Stop it or use another file"),
          Map.entry(
              "90098", "the database closed itself, which a full disk makes it do. Free space"),
          Map.entry("90121", "the database was closed as the JVM ends. Close the storage first"),
          Map.entry("90030", "the file is damaged. Restore it from a backup"),
          Map.entry("90048", "the file was written by another version of H2. Use that version"),
          Map.entry("90049", "the file's encryption needs its own password. Check the password"),
          Map.entry("90013", "there is no such database. Check the url"),
          Map.entry("28000", "user or password are wrong. Check them"),
          Map.entry(
              "08001", "no driver takes the url. Add the database's driver to the class path"),
          Map.entry("22001", "a text is too long for its column. Shorten it before it is stored"),
          Map.entry("57014", "it took too long. Look for what else keeps the database busy"));

  private SqlErrors() {}

  /** The error to throw instead; {@code tried} says what was tried, without any value. */
  static StorageException translate(String tried, SQLException error) {
    return new StorageException(
        tried + ": " + reason(error) + ".", isConflict(error), withoutWords(error));
  }

  static boolean isConflict(SQLException error) {
    String state = state(error);
    boolean vague = state.equals("HY000") || state.equals("23000");
    return state.startsWith("40")
        || CONFLICT_STATES.contains(state)
        || (vague && CONFLICT_CODES.contains(error.getErrorCode()));
  }

  private static String reason(SQLException error) {
    if (isConflict(error)) {
      return "another transaction was in the way" + codes(error) + ". Try again";
    }
    String known = REASONS.get(state(error));
    if (known != null) {
      return known;
    }
    if (error instanceof SQLTransientConnectionException) {
      return "no connection was free in time. Enlarge the pool or shorten what holds it";
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
