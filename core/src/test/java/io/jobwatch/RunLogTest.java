package io.jobwatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunLogTest {

  private static final Source SOURCE = Source.of("greenhouse", "acme");

  @Test
  void namesTheCompanyOfAFetchAndWhatIsNew() {
    assertThat(lineOf(SOURCE.company("Acme")))
        .contains("company=Acme", "jobs_found=0", "new_positions=0", "duration_ms=1500");
  }

  @Test
  void namesNoCompanyWhereTheSourceNamesNone() {
    assertThat(lineOf(SOURCE)).contains("source=greenhouse:acme").doesNotContain("null");
  }

  private static String lineOf(Source source) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(written, true, UTF_8));
    try {
      RunLog.fetched(
          "r1", SourceReport.without(source, SourceOutcome.COMPLETE, "", Duration.ofMillis(1500)));
    } finally {
      System.setErr(before);
    }
    return written.toString(UTF_8);
  }
}
