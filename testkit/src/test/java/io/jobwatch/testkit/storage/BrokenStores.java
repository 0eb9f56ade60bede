package io.jobwatch.testkit.storage;

import io.jobwatch.spi.storage.ChangeStore;
import io.jobwatch.spi.storage.DigestStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LedgerStore;
import io.jobwatch.spi.storage.SourceStore;
import io.jobwatch.spi.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Parts of the contract on storages of which one method does something wrong. */
final class BrokenStores {

  private BrokenStores() {}

  /** Digests are claimed before they are due, and while another node has them. */
  static class HastyDigestClaims extends DigestStoreContract {
    HastyDigestClaims() {
      super(() -> broken(DigestStore.class, "claim", BrokenStores::hasty));
    }
  }

  /** Nothing is taken out of a digest, so that it is told again. */
  static class UnclearedDigests extends DigestStoreContract {
    UnclearedDigests() {
      super(
          () ->
              new ForwardingStorage(
                  DigestStore.class,
                  store ->
                      broken(
                          DigestStore.class, store, "take", (call, given) -> left(store, given))));
    }
  }

  /** Changes are claimed while another node has them. */
  static class HastyChangeClaims extends ChangeStoreContract {
    HastyChangeClaims() {
      super(() -> broken(ChangeStore.class, "claim", BrokenStores::hasty));
    }
  }

  /** Whoever has lost changes is not told so. */
  static class UnnoticedChanges extends ChangeStoreContract {
    UnnoticedChanges() {
      super(() -> broken(ChangeStore.class, "finish", BrokenStores::allOfThem));
    }
  }

  /** Leases of changes are not renewed, though it says so. */
  static class UnrenewedChanges extends ChangeStoreContract {
    UnrenewedChanges() {
      super(() -> broken(ChangeStore.class, "renew", BrokenStores::allOfThem));
    }
  }

  /** Sources are claimed before they are due, and while another node has them. */
  static class HastySourceClaims extends SourceClaimContract {
    HastySourceClaims() {
      super(() -> broken(SourceStore.class, "claimDue", BrokenStores::hasty));
    }
  }

  /** Leases of sources are not renewed, though it says so. */
  static class UnrenewedSources extends SourceClaimContract {
    UnrenewedSources() {
      super(() -> broken(SourceStore.class, "renew", (call, given) -> true));
    }
  }

  /** The latest telling is forgotten. */
  static class ForgetfulLedger extends LedgerStoreContract {
    ForgetfulLedger() {
      super(
          () ->
              broken(
                  LedgerStore.class,
                  "history",
                  (call, given) -> {
                    List<?> history = (List<?>) call.with(given);
                    return history.subList(0, Math.max(0, history.size() - 1));
                  }));
    }
  }

  /** What was left out of a message counts as told. */
  static class ToldThoughLeftOut extends LedgerStoreContract {
    ToldThoughLeftOut() {
      super(() -> broken(LedgerStore.class, "leftOut", (call, given) -> null));
    }
  }

  @SuppressWarnings("unchecked") // the first argument of take
  private static Object left(DigestStore store, Object[] given) {
    return store.matches((Collection<String>) given[0]);
  }

  /** The method as it should be. */
  private interface Call {
    Object with(Object... given) throws Throwable;
  }

  /** What is done instead of it. */
  private interface Fault {
    Object instead(Call call, Object[] given) throws Throwable;
  }

  /** As if it was a day later. */
  private static Object hasty(Call call, Object[] given) throws Throwable {
    Lease lease = (Lease) given[0];
    Duration day = Duration.ofDays(1);
    return call.with(
        new Lease(lease.token(), lease.now().plus(day), lease.until().plus(day), lease.limit()));
  }

  private static Object allOfThem(Call call, Object[] given) {
    return ((Collection<?>) given[1]).size();
  }

  private static <S> Storage broken(Class<S> type, String method, Fault fault) {
    return new ForwardingStorage(type, store -> broken(type, store, method, fault));
  }

  private static <S> S broken(Class<S> type, S store, String method, Fault fault) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, asked, given) -> {
              Call call = arguments -> invoke(asked, store, arguments);
              return asked.getName().equals(method) ? fault.instead(call, given) : call.with(given);
            });
    return type.cast(proxy);
  }

  private static Object invoke(Method asked, Object store, Object... given) throws Throwable {
    try {
      return asked.invoke(store, given);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
