package io.jobwatch.testkit.storage;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An in-memory storage with another store in front of one of its own. */
public final class ForwardingStorage implements Storage {

  private final Storage storage = new InMemoryStorage();
  private final UnaryOperator<Object> front;

  public ForwardingStorage(UnaryOperator<DeliveryStore> front) {
    this(DeliveryStore.class, front);
  }

  <S> ForwardingStorage(Class<S> type, UnaryOperator<S> front) {
    this.front = store -> type.isInstance(store) ? front.apply(type.cast(store)) : store;
  }

  @Override
  public <T> T transaction(Function<Stores, T> work) {
    return storage.transaction(stores -> work.apply(inFrontOf(stores)));
  }

  private Stores inFrontOf(Stores stores) {
    Object proxy =
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {Stores.class},
            (self, method, arguments) -> front.apply(method.invoke(stores, arguments)));
    return (Stores) proxy;
  }

  @Override
  public void close() {
    storage.close();
  }
}
