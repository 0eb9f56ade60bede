package io.jobwatch.testkit.storage;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An in-memory storage with another delivery store in front of its own. */
public final class ForwardingStorage implements Storage {

  private final Storage storage = new InMemoryStorage();
  private final UnaryOperator<DeliveryStore> front;

  public ForwardingStorage(UnaryOperator<DeliveryStore> front) {
    this.front = front;
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
            (self, method, arguments) -> {
              Object store = method.invoke(stores, arguments);
              return store instanceof DeliveryStore deliveries ? front.apply(deliveries) : store;
            });
    return (Stores) proxy;
  }

  @Override
  public void close() {
    storage.close();
  }
}
