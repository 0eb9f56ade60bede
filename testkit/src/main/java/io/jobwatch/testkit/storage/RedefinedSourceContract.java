package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.SourceStoreContract.HEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a board gives for the next conditional request, when a source is defined anew. */
abstract class RedefinedSourceContract extends StoreContract {

  private static final Source PLAIN = Source.of("lever", "acme");
  private static final Source NAMED = PLAIN.company("Acme");
  private static final Company ACME = Company.of("Acme");
  private static final SourceHealth FETCHED =
      new SourceHealth(new Validators("\"v1\"", "Tue"), NOW, at(-60), 2, "HTTP 429", 1, at(300));

  RedefinedSourceContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName(
      "loses its validators and last success, not the rest of its health, when its listing changes")
  final void losesItsValidators() {
    for (Source changed :
        List.of(
            NAMED,
            PLAIN,
            PLAIN.tier(CompanyTier.S),
            PLAIN.tier(CompanyTier.A),
            PLAIN,
            PLAIN.option("country", "de"),
            PLAIN.option("country", "fr"),
            PLAIN.locations("Berlin"),
            PLAIN.locations("Berlin", "Paris"),
            PLAIN.locations("Berlin", "Paris").orRemote(true),
            PLAIN)) {
      fetch(PLAIN);
      stores.sources().save(changed);
      assertThat(validators(PLAIN)).as("%s", changed).isEqualTo(Validators.NONE);
      assertThat(stores.sources().find(PLAIN.id())).contains(changed);
      assertThat(stores.sources().health(PLAIN.id()))
          .isEqualTo(new SourceHealth(Validators.NONE, NOW, null, 2, "HTTP 429", 0, at(300)));
      assertThat(stores.sources().nextDue()).contains(at(600));
    }
  }

  @Test
  @DisplayName("keeps its validators when it is saved as it is, or fetched at other times")
  final void keepsItsValidators() {
    Source named = NAMED.locations("Berlin", "Paris").orRemote(true);
    Source source = named.tier(CompanyTier.B).option("a", "1").option("b", "2");
    stores.sources().save(source);
    fetch(source);

    stores.sources().save(named.option("b", "2").tier(CompanyTier.B).option("a", "1"));
    stores.sources().save(source.every(Duration.ofMinutes(5)));
    stores.sources().save(source.enabled(false));

    assertThat(stores.sources().health(source.id())).isEqualTo(FETCHED);
  }

  @Test
  @DisplayName("loses its validators when the tier of the company that it names changes")
  final void losesItsValidatorsWithTheTier() {
    Source own = Source.of("lever", "own").company("Acme").tier(CompanyTier.S);
    Source second = Source.of("lever", "second").company("Acme");
    Source other = Source.of("lever", "other").company("acme");
    List<Source> sources = List.of(NAMED, second, own, other);

    for (Runnable change :
        List.<Runnable>of(
            () -> stores.companies().save(ACME.tier(CompanyTier.A)),
            () -> stores.companies().save(ACME.tier(CompanyTier.B)),
            () -> stores.companies().save(ACME),
            () -> stores.companies().save(ACME.tier(CompanyTier.A)),
            () -> stores.companies().delete("Acme"))) {
      sources.forEach(stores.sources()::save);
      sources.forEach(this::fetch);
      change.run();
      assertThat(validators(NAMED)).isEqualTo(Validators.NONE);
      assertThat(validators(second)).isEqualTo(Validators.NONE);
      assertThat(validators(own)).isEqualTo(FETCHED.validators());
      assertThat(validators(other)).isEqualTo(FETCHED.validators());
      assertThat(stores.sources().health(NAMED.id()).failures()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("keeps its validators when its company changes in other ways")
  final void keepsItsValidatorsWithTheTier() {
    stores.sources().save(NAMED);
    stores.companies().save(ACME.tier(CompanyTier.A));
    fetch(NAMED);

    stores.companies().save(ACME.tier(CompanyTier.A).metadata("crm", "17").enabled(false));
    stores.companies().save(ACME.tier(CompanyTier.A));
    stores.companies().save(Company.of("Globex").tier(CompanyTier.S));
    stores.companies().delete("Globex");
    assertThat(validators(NAMED)).isEqualTo(FETCHED.validators());

    stores.companies().save(Company.of("Initech"));
    stores.sources().save(PLAIN.company("Initech"));
    fetch(PLAIN);
    stores.companies().delete("Initech");
    assertThat(validators(PLAIN)).isEqualTo(FETCHED.validators());
  }

  @Test
  @DisplayName("is not given those of a fetch that began before, and is those of the next")
  final void isNotGivenThoseOfAFetchUnderWay() {
    for (Runnable change :
        List.<Runnable>of(
            () -> stores.sources().save(NAMED.option("country", "de")),
            () -> stores.companies().save(ACME.tier(CompanyTier.A)))) {
      stores.sources().save(NAMED);
      stores.companies().save(ACME);
      claim(NAMED, "one");
      change.run();
      assertThat(stores.sources().renew(NAMED.id(), "one", at(90))).isTrue();
      assertThat(stores.sources().finish(NAMED.id(), "one", FETCHED, at(600))).isTrue();
      assertThat(stores.sources().health(NAMED.id()))
          .isEqualTo(new SourceHealth(Validators.NONE, NOW, null, 2, "HTTP 429", 0, at(300)));

      fetch(NAMED);
      assertThat(stores.sources().health(NAMED.id())).isEqualTo(FETCHED);
    }
  }

  @Test
  @DisplayName("is given those of a fetch that took it over after that")
  final void isGivenThoseOfALaterFetch() {
    stores.sources().save(NAMED);
    claim(NAMED, "one");
    stores.sources().save(NAMED.tier(CompanyTier.S));
    stores.sources().claim(lease("two", 60, 1), List.of(NAMED.id()));

    assertThat(stores.sources().finish(NAMED.id(), "one", FETCHED, at(600))).isFalse();
    assertThat(stores.sources().finish(NAMED.id(), "two", HEALTHY, at(600))).isTrue();

    assertThat(stores.sources().health(NAMED.id())).isEqualTo(HEALTHY);
  }

  @Test
  @DisplayName("keeps its validators when the change is taken back")
  final void keepsThemWhenTakenBack() {
    stores.sources().save(NAMED);
    fetch(NAMED);

    assertThatThrownBy(
            () ->
                run(
                    all -> {
                      all.sources().save(NAMED.tier(CompanyTier.S));
                      all.sources().save(NAMED);
                      all.companies().save(ACME.tier(CompanyTier.A));
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(validators(NAMED)).isEqualTo(FETCHED.validators());
  }

  private void claim(Source source, String token) {
    assertThat(stores.sources().claim(lease(token, 0, 1), List.of(source.id()))).hasSize(1);
  }

  /** Fetches a source, which is saved unless it is there. */
  private void fetch(Source source) {
    if (stores.sources().find(source.id()).isEmpty()) {
      stores.sources().save(source);
    }
    claim(source, "fetch");
    Instant next = at(600);
    assertThat(stores.sources().finish(source.id(), "fetch", FETCHED, next)).isTrue();
    assertThat(validators(source)).isEqualTo(FETCHED.validators());
  }

  private Validators validators(Source source) {
    return stores.sources().health(source.id()).validators();
  }
}
