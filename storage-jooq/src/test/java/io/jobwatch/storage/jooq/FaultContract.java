package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.FaultProxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that is lost at the worst moment, in one kind of database. */
abstract class FaultContract {

  private static final String UID = "0".repeat(40);
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(4);
  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(3);

  /** Both time-outs one after the other, on a machine that is busy. */
  private static final Duration IN_TIME = CONNECTION_TIMEOUT.plus(SOCKET_TIMEOUT).multipliedBy(2);

  private final TestDatabase database;
  private final FaultProxy proxy;
  private final JooqStorage storage;

  FaultContract(TestServer server) {
    database = server.fresh();
    proxy = database.proxy();
    storage =
        JooqStorage.builder()
            .url(database.urlThrough(proxy))
            .user(database.user)
            .password(Secret.of(database.password))
            .poolSize(2)
            .connectionTimeout(CONNECTION_TIMEOUT)
            .socketTimeout(SOCKET_TIMEOUT)
            .open();
  }

  @AfterEach
  void close() {
    storage.close();
    proxy.close();
    database.close();
  }

  @Test
  void leavesOneRowForEachKeyWhenTheAnswerToACommitIsLost() {
    proxy.loseReplyTo("COMMIT");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.execute(FaultContract::tellOnce))
        .withMessageContaining("which may be kept or not");
    storage.execute(FaultContract::tellOnce);

    assertThat(database.rows("SELECT sequence_number FROM jobwatch_ledger_entry"))
        .containsExactly("1");
  }

  @Test
  void failsInTimeWhenTheServerIsSilentAndRecoversByItself() {
    proxy.hold();
    failsInTime(FaultContract::tellOnce);
    recovers();
  }

  /** The server may have done a part of it. */
  @Test
  void failsInTimeWhenTheServerFallsSilentInATransaction() {
    AtomicInteger runs = new AtomicInteger();
    failsInTime(
        stores -> {
          runs.incrementAndGet();
          tellOnce(stores);
          proxy.hold();
          tellOnce(stores);
        });
    assertThat(runs).hasValue(1);
    recovers();
  }

  private void failsInTime(Consumer<Stores> work) {
    long start = System.nanoTime();
    assertThatExceptionOfType(StorageException.class).isThrownBy(() -> storage.execute(work));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
  }

  private void recovers() {
    proxy.resume();
    proxy.cut();
    storage.execute(FaultContract::tellOnce);

    assertThat(database.rows("SELECT sequence_number FROM jobwatch_ledger_entry")).hasSize(1);
  }

  @Test
  void recoversWhenEveryConnectionWasCut() {
    storage.execute(FaultContract::tellOnce);
    proxy.cut();
    storage.execute(FaultContract::tellOnce);

    assertThat(database.rows("SELECT sequence_number FROM jobwatch_ledger_entry")).hasSize(1);
  }

  @Test
  void saysThatThePoolIsExhaustedAndGoesOnAfterwards() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.execute(one -> inAnotherThread(() -> useUpThePool())))
        .withMessageContaining("no connection was free in time");
    storage.execute(FaultContract::tellOnce);
  }

  @Test
  void refusesARowThatTheServerCannotTakeAndKeepsTheConnection() {
    String huge = "x".repeat(17 << 20);
    JobPosting posting =
        JobPosting.first(
            new PostingKey(PluginId.of("lever"), "acme", "1"),
            PostingContent.builder("Engineer", "Acme").descriptionText(huge).build(),
            SampleDeliveries.NOW);
    // Not by way of the proxy, since a busy machine takes longer for it than the time-out there.
    try (JooqStorage direct = JooqStorage.of(database.pool())) {
      if (database.server.isMySqlFamily()) {
        assertThatExceptionOfType(StorageException.class)
            .isThrownBy(() -> direct.execute(stores -> stores.postings().save(List.of(posting))))
            .withMessageContaining("max_allowed_packet");
        assertThat(database.rows("SELECT uid FROM jobwatch_posting")).isEmpty();
      } else {
        direct.execute(stores -> stores.postings().save(List.of(posting)));
        assertThat(database.rows("SELECT uid FROM jobwatch_posting")).hasSize(1);
      }
      direct.execute(FaultContract::tellOnce);
    }
  }

  /** With one connection held already, this takes the last and asks for one more. */
  private void useUpThePool() {
    storage.execute(two -> inAnotherThread(() -> storage.execute(FaultContract::tellOnce)));
  }

  private static void inAnotherThread(Runnable work) {
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(work, task -> new Thread(task).start());
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StorageException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static void tellOnce(Stores stores) {
    if (stores.ledger().history("ada", List.of(UID)).isEmpty()) {
      stores
          .ledger()
          .add(
              List.of(
                  new LedgerEntry(
                      "ada",
                      UID,
                      1,
                      "ada/java",
                      EventType.NEW_MATCH,
                      "1".repeat(64),
                      80,
                      "n",
                      SampleDeliveries.NOW)));
    }
  }
}
