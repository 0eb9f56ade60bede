package io.jobwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentCleanerTest {

  @Test
  void aPlaceThatIsSpelledTwiceIsKeptAsItIsSpelledFirst() {
    PostingContent content =
        PostingContent.builder("Engineer", "Acme")
            .locations(List.of("Remote", "Berlin", "remote ", "BERLIN"))
            .build();

    assertThat(ContentCleaner.clean(content, Source.of("lever", "acme")).locations())
        .containsExactly("Remote", "Berlin");
  }
}
