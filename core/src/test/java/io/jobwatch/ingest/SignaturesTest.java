package io.jobwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

  @Test
  void areThoseOfThePostingsOneByOne() {
    List<JobPosting> postings = IntStream.range(0, 250).mapToObj(SignaturesTest::posting).toList();

    Signatures signatures = Signatures.begin(postings);

    assertThat(postings)
        .allSatisfy(one -> assertThat(signatures.of(one)).isEqualTo(Signer.sign(one)));
    assertThat(signatures.of(posting(300))).isEqualTo(Signer.sign(posting(300)));
  }

  /** Every hundredth has more words than the others, and the next one must not have them. */
  private static JobPosting posting(int number) {
    int words = number % 100 == 0 ? 5_000 : 20;
    StringBuilder text = new StringBuilder();
    IntStream.range(0, words).forEach(word -> text.append(" word").append(number * 7 + word));
    PostingContent content =
        PostingContent.builder("Engineer " + number, "Acme")
            .descriptionText(text.toString())
            .build();
    return JobPosting.first(
        new PostingKey(PluginId.of("greenhouse"), "acme", "job-" + number), content, NOW);
  }
}
