package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/**
 * Turns the errors of one transaction's statements into storage errors and remembers the first, so
 * that work that swallows it cannot commit the half that was done.
 */
final class FailureListener implements ExecuteListener {

  private static final long serialVersionUID = 1L;

  private final Pattern statement;
  private transient @Nullable StorageException failure;

  FailureListener(String prefix) {
    statement =
        Pattern.compile("^\\s*(\\w+)\\b.*?\\b(" + Pattern.quote(prefix) + "\\w+)", Pattern.DOTALL);
  }

  /** The listener of a transaction's context. */
  static FailureListener of(DSLContext dsl) {
    return (FailureListener)
        Objects.requireNonNull(
            dsl.configuration().executeListenerProviders()[0].provide(), "the listener");
  }

  @Override
  public void exception(ExecuteContext context) {
    SQLException error = context.sqlException();
    if (error == null) {
      return;
    }
    context.exception(failed(context.sql(), error));
  }

  /** The error to throw for a statement that was run without jOOQ's listeners. */
  StorageException failed(@Nullable String sql, SQLException error) {
    StorageException translated =
        SqlErrors.translate("Storage statement '" + statement(sql) + "'", error);
    if (failure == null) {
      failure = translated;
    }
    return translated;
  }

  @Nullable StorageException failure() {
    return failure;
  }

  /** Verb and table; the rest of a statement is long and says no more. */
  private String statement(@Nullable String sql) {
    Matcher matcher = statement.matcher(sql == null ? "" : sql);
    return matcher.find()
        ? matcher.group(1).toLowerCase(Locale.ROOT) + " " + matcher.group(2)
        : "unknown";
  }
}
