package io.jobwatch.storage.jooq.internal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets changes to tables be run again where they were cut off. MySQL ends the transaction with each
 * of them, and unlike the others it cannot be told to make an index or a column only where there is
 * none. So what is already as it is wanted is passed over.
 */
final class RepeatableChanges {

  /**
   * MySQL's numbers for a column that is there, an index that is there, and one of either that is
   * not: <a href="https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html">Server
   * Error Message Reference</a>.
   */
  private static final Set<Integer> ALREADY_SO = Set.of(1060, 1061, 1091);

  private RepeatableChanges() {}

  /** A database whose statements pass over what is already so; itself if it can do that alone. */
  static DataSource of(DataSource dataSource, DatabaseKind kind) {
    return kind == DatabaseKind.MYSQL ? wrap(DataSource.class, dataSource) : dataSource;
  }

  private static <T> T wrap(Class<T> type, T wrapped) {
    return type.cast(
        Proxy.newProxyInstance(
            RepeatableChanges.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(wrapped, method, arguments)));
  }

  private static @Nullable Object call(Object wrapped, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      Object result = method.invoke(wrapped, arguments);
      if (result instanceof Connection connection) {
        return wrap(Connection.class, connection);
      }
      // Prepared ones change no tables.
      return result instanceof Statement statement && method.getName().equals("createStatement")
          ? wrap(Statement.class, statement)
          : result;
    } catch (InvocationTargetException e) {
      if (method.getName().equals("execute")
          && e.getCause() instanceof SQLException refused
          && ALREADY_SO.contains(refused.getErrorCode())) {
        return false;
      }
      throw Objects.requireNonNull(e.getCause());
    }
  }
}
