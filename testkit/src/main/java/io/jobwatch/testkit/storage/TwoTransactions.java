package io.jobwatch.testkit.storage;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Source;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A second thread, whose transaction runs, or tries to, while another one is open. */
abstract class TwoTransactions extends StoreContract {

  private static final long LEAST_PATIENCE = Duration.ofMillis(200).toNanos();
  private static final long MOST_PATIENCE = Duration.ofSeconds(5).toNanos();

  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  /** As long as a second transaction is waited for. */
  private long patience;

  TwoTransactions(Callable<Storage> opener) {
    super(opener);
  }

  /** Many times what a transaction takes, for those that are longer, on a machine that is busy. */
  @BeforeEach
  final void time() throws Exception {
    long usual = 0;
    for (int run = 0; run < 2; run++) {
      long start = System.nanoTime();
      List<Source> unused = executor.submit(() -> get(all -> all.sources().all())).get(60, SECONDS);
      usual = System.nanoTime() - start;
    }
    patience = Math.min(Math.max(20 * usual, LEAST_PATIENCE), MOST_PATIENCE);
  }

  @AfterEach
  final void endThread() throws InterruptedException {
    executor.shutdownNow();
    assertThat(executor.awaitTermination(60, SECONDS)).isTrue();
  }

  /**
   * Starts a second transaction and gives it the time to begin, and then to get ahead. A storage
   * that does one after the other, or one row after the other, makes it wait for the first, so this
   * goes on after a while all the same.
   */
  final <T> Future<T> letAnotherGoAhead(Function<Stores, T> work) {
    CountDownLatch begun = new CountDownLatch(1);
    Future<T> second =
        executor.submit(
            () ->
                get(
                    stores -> {
                      begun.countDown();
                      return work.apply(stores);
                    }));
    try {
      if (begun.await(patience, NANOSECONDS)) {
        T unused = second.get(patience, NANOSECONDS);
      }
    } catch (TimeoutException | ExecutionException e) {
      // It waits for the first one; or whoever asks for its result finds that it failed.
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted beside another transaction.", e);
    }
    return second;
  }
}
