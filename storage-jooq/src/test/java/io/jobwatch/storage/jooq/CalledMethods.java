package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Passes everything on to the stores and keeps which of their methods were called. */
final class CalledMethods {

  final Set<String> names = new TreeSet<>();

  /** Every method of every store, such as {@code sources.find}. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>();
    stores()
        .forEach(
            store ->
                Arrays.stream(store.getReturnType().getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .forEach(method -> all.add(name(store, method))));
    return all;
  }

  private static Stream<Method> stores() {
    return Arrays.stream(Stores.class.getMethods())
        .filter(method -> method.getParameterCount() == 0);
  }

  Stores of(Stores stores) {
    return proxy(
        Stores.class,
        (accessor, arguments) -> {
          Object store = call(stores, accessor, arguments);
          return proxy(
              accessor.getReturnType(),
              (method, values) -> {
                names.add(name(accessor, method));
                return call(store, method, values);
              });
        });
  }

  private static String name(Method store, Method method) {
    return store.getName() + "." + method.getName();
  }

  /** What is done in place of a call. */
  private interface Call {
    Object made(Method method, Object[] arguments) throws Throwable;
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.made(method, arguments)));
  }
}
