package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** A second thread, whose transaction runs, or tries to, while another one is open. */
abstract class TwoTransactions extends StoreContract {

  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  TwoTransactions(Callable<Storage> opener) {
    super(opener);
  }

  @AfterEach
  final void endThread() throws InterruptedException {
    executor.shutdownNow();
    assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  /**
   * Starts a second transaction and gives it the time to get ahead. A storage that does one after
   * the other makes it wait for the first, so this goes on after a moment all the same.
   */
  final <T> Future<T> letAnotherGoAhead(Function<Stores, T> work) {
    CountDownLatch done = new CountDownLatch(1);
    Future<T> second =
        executor.submit(
            () -> {
              try {
                return get(work);
              } finally {
                done.countDown();
              }
            });
    try {
      done.await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted beside another transaction.", e);
    }
    return second;
  }
}
