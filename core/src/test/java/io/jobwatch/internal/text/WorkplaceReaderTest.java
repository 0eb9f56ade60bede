package io.jobwatch.internal.text;

import static io.jobwatch.model.Workplace.HYBRID;
import static io.jobwatch.model.Workplace.ON_SITE;
import static io.jobwatch.model.Workplace.REMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Workplace;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkplaceReaderTest {

  @Test
  void readsWhatIsSaid() {
    reads(REMOTE, "Remote", "US-Remote", "Remote - United States", "Remote in the US", "remote");
    reads(REMOTE, "Remoto", "100% remote", "Home Office", "Télétravail", "Remote (US/Canada)");
    reads(HYBRID, "Hybrid", "New York City - Hybrid", "hybrid remote", "Híbrido");
    reads(ON_SITE, "onsite", "on-site", "On Site", "In-office", "Vor Ort");
  }

  @Test
  void readsOtherLanguages() {
    reads(REMOTE, "远程办公", "リモート", "재택", "Praca zdalna", "Mobiles Arbeiten", "Work-from-home");
    reads(HYBRID, "Hybrydowo", "混合办公", "Hybride");
    reads(ON_SITE, "Stacjonarnie", "Sur site", "ON_SITE", "Presencial");
  }

  @Test
  void doesNotGuess() {
    for (String text :
        List.of(
            "unspecified",
            "Berlin",
            "Anywhere",
            "Not remote",
            "Remote-Friendly, United States",
            "Remote until 2027",
            "Hybrid or Remote",
            "On-site / Remote",
            "")) {
      assertThat(WorkplaceReader.read(text)).as(text).isEmpty();
    }
  }

  @Test
  void takesOneRemotePlaceAmongOthersForAChoice() {
    assertThat(WorkplaceReader.ofLocations(List.of("Chicago", "US-Remote"))).contains(REMOTE);
    assertThat(WorkplaceReader.ofLocations(List.of("Berlin", "Munich"))).isEmpty();
    assertThat(WorkplaceReader.ofLocations(List.of("Berlin (hybrid)", "Remote"))).isEmpty();
    assertThat(WorkplaceReader.ofLocations(List.of())).isEmpty();
  }

  private static void reads(Workplace workplace, String... texts) {
    for (String text : texts) {
      assertThat(WorkplaceReader.read(text)).as(text).contains(workplace);
    }
  }
}
