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
  void takesPartlyRemoteForHybrid() {
    reads(HYBRID, "Partially Remote", "Partly remote", "Partial remote", "Semi-remote");
    reads(HYBRID, "Teilweise Home Office", "Teilweise mobiles Arbeiten", "Télétravail partiel");
    reads(
        HYBRID, "Teletrabajo parcial", "Remote partially", "2 days remote", "2-3 Tage Home Office");
    reads(HYBRID, "Partially Remote / Berlin", "3 days in the office");
    reads(REMOTE, "Remote part of Alaska", "Remote - 4 day week");
    reads(REMOTE, "Part-time remote", "Remote, part-time", "Remote (full or part time)");
  }

  @Test
  void takesWhatIsDeniedForNoEvidence() {
    for (String text :
        List.of(
            "Not a remote position",
            "Remote: No",
            "Remote? No",
            "Remote - no",
            "Remote: false",
            "Remote work not possible",
            "Remote working is not available",
            "Not a fully remote role",
            "Not open to remote",
            "This isn't remote",
            "Remote (no)",
            "Remote work is currently not possible",
            "Remote work isn't possible",
            "Home Office ist leider nicht möglich",
            "Cannot be done remotely",
            "No remote work",
            "No WFH",
            "Non-remote",
            "Kein Home Office",
            "Nicht remote",
            "Homeoffice nicht möglich",
            "Remote: nein",
            "Pas de télétravail",
            "Sin teletrabajo",
            "Geen thuiswerk",
            "No hybrid",
            "Not on-site",
            "Remote work possible",
            "Home Office möglich",
            "Mostly remote")) {
      assertThat(WorkplaceReader.read(text)).as(text).isEmpty();
    }
  }

  @Test
  void readsWhatStandsBesideWhatIsDenied() {
    reads(ON_SITE, "Not remote, on-site", "On-site (no remote)", "Onsite - remote: no");
    reads(REMOTE, "Remote (non-US)", "Remote - non US", "Remote - no visa sponsorship");
    reads(REMOTE, "Remote, not in the office", "No office: remote");
    reads(HYBRID, "Hybrid (not fully remote)");
  }

  @Test
  void takesNorwaysCodeForNoDenial() {
    reads(REMOTE, "Remote - NO", "Remote (NO)", "Remote – NO", "Home Office (NO)", "Remote-NO");
    for (String text : List.of("Remote: NO", "Remote? NO", "REMOTE - NO", "REMOTE (NO)")) {
      assertThat(WorkplaceReader.read(text)).as(text).isEmpty();
    }
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
