package io.jobwatch.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TwoThreadsTest {

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final CountDownLatch both = new CountDownLatch(2);

  @AfterEach
  void close() {
    threads.shutdown();
  }

  @Test
  void doesBothPartsAtOnceAndEndsWhenBothHaveEnded() {
    List<Thread> one = new ArrayList<>();
    List<Thread> other = new ArrayList<>();

    TwoThreads.run(threads, () -> note(one), () -> note(other));

    assertThat(one).containsExactly(Thread.currentThread());
    assertThat(other).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void doesOnePartAfterTheOtherWhereNoThreadIsFree() {
    List<String> done = new ArrayList<>();

    TwoThreads.run(task -> {}, () -> done.add("one"), () -> done.add("other"));
    TwoThreads.run(TwoThreadsTest::reject, () -> done.add("one"), () -> done.add("other"));

    assertThat(done).containsExactly("one", "other", "one", "other");
  }

  @Test
  void throwsWhatThePartOfTheCallerThrewAndEndsTheOther() {
    List<Thread> other = new ArrayList<>();

    assertThatIllegalStateException()
        .isThrownBy(() -> TwoThreads.run(threads, this::fail, () -> note(other)))
        .withMessage("on purpose");

    assertThat(other).hasSize(1);
  }

  @Test
  void throwsWhatTheOtherPartThrew() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TwoThreads.run(threads, () -> note(new ArrayList<>()), this::fail))
        .withMessage("on purpose");
  }

  private void note(List<Thread> by) {
    awaitBoth();
    by.add(Thread.currentThread());
  }

  private void fail() {
    awaitBoth();
    throw new IllegalStateException("on purpose");
  }

  private void awaitBoth() {
    both.countDown();
    try {
      assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void reject(Runnable task) {
    throw new RejectedExecutionException("closed");
  }
}
