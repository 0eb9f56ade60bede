package io.jobwatch.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Workplace;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignerTest {

  /** Signatures are stored: if this changes, so must {@link SignatureFormat#VERSION}. */
  private static final String STORED =
      "01000000006b0036419341ceb95a6c7471aa556488f177fde9807b5c459a473e145714314c23f3048218"
          + "2f20333324802b3a40573291f9185364";

  @Test
  void makesTheSignatureThatIsStoredAlready() {
    PostingContent content =
        PostingContent.builder("Senior C++ Engineer (R&D)", "Zürich 東京 𝕁 GmbH")
            .skills(List.of("Node.js", "go-to-market"))
            .descriptionText("L'Oréal's U.S. team, ASP.NET, 高级工程师 🚀")
            .locations(List.of("New York, NY"))
            .department("R&D")
            .workplace(Workplace.REMOTE)
            .build();
    JobPosting posting =
        JobPosting.first(
            new PostingKey(PluginId.of("test"), "acme", "1"),
            content,
            Instant.parse("2026-11-20T12:00:00Z"));

    assertThat(HexFormat.of().formatHex(Signer.sign(posting).bytes())).isEqualTo(STORED);
  }
}
