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
      "000000006b003641e58c320dcb2555500d2f8521ce1c211c26875f7df91b5a40d60fd624c68e07d2"
          + "6fba59510b9a03634e3d3bb821f0d86c0139cb308ecd20e325a802204b268a20457d0caac550";

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
