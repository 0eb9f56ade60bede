package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interrupts of threads that write to a file, which would close H2's file channel. */
class InterruptedThreadsTest {

  private static final int THREADS = 4;
  private static final int WRITES = 300;

  @TempDir Path directory;

  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger interrupts = new AtomicInteger();
  private final CountDownLatch writing = new CountDownLatch(THREADS);

  @Test
  void failAndLoseNothing() throws InterruptedException {
    Path file = directory.resolve("jobwatch");
    try (JooqStorage storage = JooqStorage.file(file)) {
      List<Thread> writers =
          IntStream.range(0, THREADS)
              .mapToObj(writer -> new Thread(() -> write(storage, writer)))
              .toList();
      writers.forEach(Thread::start);
      interruptAtRandom(writers);
      for (Thread writer : writers) {
        writer.join();
      }
    }

    assertThat(failures).isEmpty();
    assertThat(interrupts).hasPositiveValue();
    try (JooqStorage storage = JooqStorage.file(file)) {
      assertThat(storage.<Integer>transaction(stores -> stores.sources().all().size()))
          .isEqualTo(THREADS * WRITES);
    }
  }

  @Test
  void openAndCloseAFileAllTheSame() {
    Path file = directory.resolve("jobwatch");
    Thread.currentThread().interrupt();
    try (JooqStorage storage = JooqStorage.file(file)) {
      storage.execute(stores -> stores.sources().save(Source.of("lever", "acme")));
    }
    assertThat(Thread.interrupted()).isTrue();

    try (JooqStorage storage = JooqStorage.file(file)) {
      assertThat(storage.<List<Source>>transaction(stores -> stores.sources().all())).hasSize(1);
    }
  }

  private void write(JooqStorage storage, int writer) {
    writing.countDown();
    for (int write = 0; write < WRITES; write++) {
      Source source = Source.of("lever", writer + "-" + write);
      try {
        storage.execute(stores -> stores.sources().save(source));
      } catch (RuntimeException e) {
        failures.add(e);
      }
      if (Thread.interrupted()) {
        interrupts.incrementAndGet();
      }
    }
  }

  private void interruptAtRandom(List<Thread> writers) throws InterruptedException {
    Random random = new Random(7);
    writing.await();
    while (writers.stream().anyMatch(Thread::isAlive)) {
      writers.get(random.nextInt(THREADS)).interrupt();
      Thread.onSpinWait();
    }
  }
}
