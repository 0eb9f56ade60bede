package io.jobwatch.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EarlyWorkTest {

  @Test
  void doesTheWorkOnceHoweverOftenItIsAskedFor() {
    AtomicInteger times = new AtomicInteger();
    EarlyWork<Integer> work = EarlyWork.begin(times::incrementAndGet);

    work.help();

    assertThat(work.result()).isEqualTo(1);
    assertThat(work.result()).isEqualTo(1);
    assertThat(times).hasValue(1);
  }

  @Test
  void throwsWhatTheWorkThrew() {
    RuntimeException failure = new IllegalArgumentException("on purpose");
    Error fatal = new StackOverflowError();

    assertThatThrownBy(EarlyWork.begin(() -> fail(failure))::result).isSameAs(failure);
    assertThatThrownBy(EarlyWork.begin(() -> fail(fatal))::result).isSameAs(fatal);
    assertThatThrownBy(EarlyWork.begin(() -> fail(new IOException("on purpose")))::result)
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void keepsAnInterruptForTheCaller() {
    EarlyWork<String> work = EarlyWork.begin(() -> "done");
    Thread.currentThread().interrupt();

    String result = work.result();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result).isEqualTo("done");
  }

  private static String fail(Throwable failure) throws Exception {
    if (failure instanceof Error fatal) {
      throw fatal;
    }
    throw (Exception) failure;
  }
}
