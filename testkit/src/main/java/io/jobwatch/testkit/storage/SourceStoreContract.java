package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Company;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class SourceStoreContract extends StoreContract {

  static final SourceHealth HEALTHY =
      SourceHealth.UNKNOWN.succeeded(new Validators("\"v1\"", null), 0, NOW);

  SourceStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("gives nothing for a source that is not there")
  final void givesNothingForAnUnknownSource() {
    assertThat(stores.sources().find("greenhouse:acme")).isEmpty();
    assertThat(stores.sources().all()).isEmpty();
    assertThat(stores.sources().health("greenhouse:acme")).isEqualTo(SourceHealth.UNKNOWN);
    assertThat(stores.sources().delete("greenhouse:acme")).isFalse();
  }

  @Test
  @DisplayName("gives all sources by id, capitals first")
  final void givesAllSourcesById() {
    List.of("b", "a", "C").forEach(b -> stores.sources().save(Source.of("lever", b)));

    assertThat(stores.sources().all())
        .extracting(Source::id)
        .containsExactly("lever:C", "lever:a", "lever:b");
  }

  @Test
  @DisplayName("keeps health and due time when the definition of a source is replaced")
  final void keepsHealthAndDueTime() {
    Source source = Source.of("lever", "acme");
    stores.sources().save(source);
    stores.sources().claimDue(lease("one", 0, 1));
    stores.sources().finish(source.id(), "one", HEALTHY, at(600));

    Source replacement = source.every(Duration.ofMinutes(5));
    stores.sources().save(replacement);

    assertThat(stores.sources().find(source.id())).contains(replacement);
    assertThat(stores.sources().all()).containsExactly(replacement);
    assertThat(stores.sources().health(source.id())).isEqualTo(HEALTHY);
    assertThat(stores.sources().nextDue()).contains(at(600));
  }

  @Test
  @DisplayName("keeps the lease when the definition of a source is replaced")
  final void keepsTheLease() {
    Source source = Source.of("lever", "acme");
    stores.sources().save(source);
    stores.sources().claimDue(lease("one", 0, 1));

    stores.sources().save(source.company("Acme"));

    assertThat(stores.sources().claimDue(lease("two", 1, 1))).isEmpty();
    assertThat(stores.sources().finish(source.id(), "one", HEALTHY, at(600))).isTrue();
  }

  @Test
  @DisplayName("says which of the sources that are fetched keep failing")
  final void saysWhichKeepFailing() {
    stores.companies().save(Company.of("Globex").enabled(false));
    for (Source source :
        List.of(
            Source.of("lever", "zeta"),
            Source.of("lever", "acme"),
            Source.of("lever", "globex").company("Globex"),
            Source.of("lever", "off"))) {
      stores.sources().save(source);
    }
    SourceHealth twice = HEALTHY.failed("HTTP 500", at(1)).failed("HTTP 503", at(2));
    for (Source source : stores.sources().claimDue(lease("one", 0, 9))) {
      stores.sources().finish(source.id(), "one", twice, at(600));
    }
    stores.sources().save(Source.of("lever", "off").enabled(false));

    assertThat(stores.sources().failing(2))
        .containsExactly(Map.entry("lever:acme", twice), Map.entry("lever:zeta", twice));
    assertThat(stores.sources().failing(3)).isEmpty();
  }

  @Test
  @DisplayName("gives the health of several sources at once")
  final void givesTheHealthOfSeveral() {
    List.of("acme", "globex", "zeta").forEach(b -> stores.sources().save(Source.of("lever", b)));
    stores.sources().claim(lease("one", 0, 1), List.of("lever:acme"));
    stores.sources().finish("lever:acme", "one", HEALTHY, at(600));

    assertThat(
            stores
                .sources()
                .health(List.of("lever:acme", "lever:globex", "lever:off", "Lever:zeta")))
        .isEqualTo(Map.of("lever:acme", HEALTHY, "lever:globex", SourceHealth.UNKNOWN));
    assertThat(stores.sources().health(List.of())).isEmpty();
  }

  @Test
  @DisplayName("removes one source and keeps the others")
  final void removesOneSource() {
    stores.sources().save(Source.of("lever", "acme"));
    stores.sources().save(Source.of("lever", "globex"));

    assertThat(stores.sources().delete("lever:acme")).isTrue();

    assertThat(stores.sources().all()).containsExactly(Source.of("lever", "globex"));
    assertThat(stores.sources().delete("lever:acme")).isFalse();
  }

  @Test
  @DisplayName("keeps the postings of a source that is removed")
  final void keepsThePostingsOfARemovedSource() {
    JobPosting posting = StorageRecords.posting("lever", "acme", "1");
    stores.sources().save(Source.of("lever", "acme"));
    stores.postings().save(List.of(posting));

    stores.sources().delete("lever:acme");

    assertThat(stores.postings().find(posting.uid())).contains(posting);
  }

  @Test
  @DisplayName("forgets health and due time of a source that is removed")
  final void forgetsHealthOfARemovedSource() {
    Source source = Source.of("lever", "acme");
    stores.sources().save(source);
    stores.sources().claimDue(lease("one", 0, 1));
    stores.sources().finish(source.id(), "one", HEALTHY, at(600));

    stores.sources().delete(source.id());
    stores.sources().save(source);

    assertThat(stores.sources().health(source.id())).isEqualTo(SourceHealth.UNKNOWN);
    assertThat(stores.sources().claimDue(lease("two", 1, 1))).containsExactly(source);
  }

  @Test
  @DisplayName("says when the next enabled source is due, or nothing without one")
  final void saysWhenTheNextSourceIsDue() {
    assertThat(stores.sources().nextDue()).isEmpty();

    stores.sources().save(Source.of("lever", "off").enabled(false));
    assertThat(stores.sources().nextDue()).isEmpty();

    stores.sources().save(Source.of("lever", "acme"));
    assertThat(stores.sources().nextDue().orElseThrow()).isBefore(NOW);
  }

  @Test
  @DisplayName("says when the lease of a source runs out if that is what comes next")
  final void saysWhenALeaseRunsOut() {
    stores.sources().save(Source.of("lever", "acme"));
    stores.sources().claimDue(lease("one", 0, 1));

    assertThat(stores.sources().nextDue()).contains(at(60));
  }

  @Test
  @DisplayName("says the earliest of several due times")
  final void saysTheEarliestDueTime() {
    List.of("a", "b", "c").forEach(b -> stores.sources().save(Source.of("lever", b)));
    stores.sources().claimDue(lease("one", 0, 3));
    stores.sources().finish("lever:a", "one", HEALTHY, at(900));
    stores.sources().finish("lever:b", "one", HEALTHY, at(300));
    stores.sources().finish("lever:c", "one", HEALTHY, at(600));

    assertThat(stores.sources().nextDue()).contains(at(300));
  }
}
