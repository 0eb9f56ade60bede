package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

  @Test
  void worksInBothThreadsAtOnceAndEndsWhenBothHave() {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Set<String> ended = ConcurrentHashMap.newKeySet();
    CountDownLatch both = new CountDownLatch(2);
    try {
      Together.run(
          threads,
          () -> {
            both.countDown();
            await(both);
            ended.add(Thread.currentThread().getName());
          });
    } finally {
      threads.shutdown();
    }

    assertThat(ended).hasSize(2);
  }

  @Test
  void doesItAllAloneWhereNoThreadIsFree() {
    Queue<Integer> left = new ArrayDeque<>(List.of(1, 2, 3));

    Together.run(task -> {}, left::clear);
    assertThat(left).isEmpty();

    left.add(4);
    Together.run(
        task -> {
          throw new RejectedExecutionException("closed");
        },
        left::clear);
    assertThat(left).isEmpty();
  }

  @Test
  void throwsWhatEitherThreadThrew() {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Thread caller = Thread.currentThread();
    try {
      for (boolean failing : List.of(true, false)) {
        CountDownLatch both = new CountDownLatch(2);
        assertThatIllegalStateException()
            .isThrownBy(
                () ->
                    Together.run(
                        threads,
                        () -> {
                          both.countDown();
                          await(both);
                          if ((Thread.currentThread() == caller) == failing) {
                            throw new IllegalStateException("on purpose");
                          }
                        }))
            .withMessage("on purpose");
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
