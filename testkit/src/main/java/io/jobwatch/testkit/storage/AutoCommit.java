package io.jobwatch.testkit.storage;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores that do each call in a transaction of its own, so that a test reads as what it does. */
final class AutoCommit {

  private AutoCommit() {}

  static Stores stores(Storage storage) {
    return proxy(
        Stores.class,
        (store, ignored) ->
            proxy(
                store.getReturnType(),
                (method, arguments) ->
                    storage
                        .transaction(
                            stores ->
                                Optional.ofNullable(call(method, call(store, stores), arguments)))
                        .orElse(null)));
  }

  private static <T> T proxy(Class<T> type, Call call) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.on(method, arguments));
    return type.cast(proxy);
  }

  private static @Nullable Object call(
      Method method, @Nullable Object target, @Nullable Object @Nullable ... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(method + " failed.", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called.", e);
    }
  }

  private interface Call {
    @Nullable Object on(Method method, @Nullable Object @Nullable [] arguments);
  }
}
