package io.jobwatch.storage.jooq;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Passes everything on to a data source and keeps the statements with their values. */
final class RecordedStatements {

  /**
   * A statement as it was sent.
   *
   * @param sql its text
   * @param values what its places stand for, by number
   */
  record Sent(String sql, Map<Integer, Object> values) {}

  final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final DataSource target;

  RecordedStatements(DataSource target) {
    this.target = target;
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = call(target, method, arguments);
          return result instanceof Connection connection ? connection(connection) : result;
        });
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object result = call(connection, method, arguments);
          return result instanceof PreparedStatement statement
              ? statement(statement, String.valueOf(arguments[0]))
              : result;
        });
  }

  private PreparedStatement statement(PreparedStatement statement, String sql) {
    Map<Integer, Object> values = new TreeMap<>();
    sent.add(new Sent(sql, values));
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("set")
              && arguments != null
              && arguments.length > 1
              && arguments[0] instanceof Integer place) {
            values.put(place, method.getName().equals("setNull") ? null : arguments[1]);
          }
          return call(statement, method, arguments);
        });
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
