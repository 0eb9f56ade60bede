package io.jobwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {

  @Test
  void doesTheWorkOnceHoweverOftenItIsAskedFor() {
    AtomicInteger times = new AtomicInteger();
    Ahead<Integer> work = Ahead.begin(times::incrementAndGet);

    work.help();

    assertThat(work.result()).isEqualTo(1);
    assertThat(work.result()).isEqualTo(1);
    assertThat(times).hasValue(1);
  }

  @Test
  void throwsWhatTheWorkThrew() {
    RuntimeException failure = new IllegalArgumentException("on purpose");
    Error fatal = new StackOverflowError();

    assertThatThrownBy(Ahead.begin(() -> fail(failure))::result).isSameAs(failure);
    assertThatThrownBy(Ahead.begin(() -> fail(fatal))::result).isSameAs(fatal);
    assertThatThrownBy(Ahead.begin(() -> fail(new IOException("on purpose")))::result)
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void keepsAnInterruptForTheCaller() {
    Ahead<String> work = Ahead.begin(() -> "done");
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
