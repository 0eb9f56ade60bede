package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.JobwatchListener;
import io.jobwatch.RunReport;
import io.jobwatch.model.OperatorReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed before an operator was told loses nothing of it. */
@Timeout(120)
class KillBeforeReportTest {

  @TempDir Path directory;

  @Test
  void whatItHadFoundIsToldOnceByTheNext() throws Exception {
    isToldOnceByTheNext(false);
  }

  @Test
  void whatItHadQueuedIsToldOnceByTheNext() throws Exception {
    isToldOnceByTheNext(true);
  }

  private void isToldOnceByTheNext(boolean queued) throws Exception {
    Path file = directory.resolve("jobwatch");
    killOnceStored(file, queued);
    ReportChannel channel = new ReportChannel();
    for (int hours = 1; hours <= 2; hours++) {
      RunReport report =
          ReportingProcess.run(file, channel, Duration.ofHours(hours), new JobwatchListener() {});
      assertThat(report.ok()).isTrue();
      assertThat(report.matched()).isZero();
      assertThat(report.waiting()).isZero();
    }

    assertThat(channel.messages)
        .filteredOn(message -> message.subject().startsWith("[Batch complete]"))
        .singleElement()
        .satisfies(
            message -> {
              OperatorReport report = Objects.requireNonNull(message.report());
              assertThat(report.counts().get("matches")).isPositive();
              assertThat(report.counts().containsKey("runs")).isEqualTo(queued);
            });
  }

  private static void killOnceStored(Path file, boolean queued) throws Exception {
    try (ChildProcess process =
        ChildProcess.start(ReportingProcess.class, file.toString(), Boolean.toString(queued))) {
      assertThat(process.readLine()).isEqualTo("stored");
    }
  }
}
