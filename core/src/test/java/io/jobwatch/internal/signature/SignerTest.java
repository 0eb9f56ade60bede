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

  /**
   * Signatures are stored: if this changes, so must the version in {@link SignatureFormat}, which
   * is the byte before and follows the tables of places by itself.
   */
  private static final String STORED =
      "000000006b0036412553522c272daec80923b716e208c5ddabbfb420f76197c8ce437af271894218"
          + "dc1c958e8a40985e005b634c32002fd102c8293241a48fe1bd62";

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

    byte[] signature = Signer.sign(posting).bytes();
    assertThat(signature[0]).isEqualTo(SignatureFormat.VERSION);
    assertThat(HexFormat.of().formatHex(signature, 1, signature.length)).isEqualTo(STORED);
  }
}
