package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class CompanyStoreContract extends StoreContract {

  private static final Company ACME = Company.of("acme");

  CompanyStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("keeps one company for each name")
  final void keepsOneForEachName() {
    List.of(ACME, Company.of("globex")).forEach(stores.companies()::save);
    Company known = ACME.tier(CompanyTier.A).metadata("crm", "17").enabled(false);
    stores.companies().save(known);

    assertThat(stores.companies().find("acme")).contains(known);
    assertThat(stores.companies().find("initech")).isEmpty();
    assertThat(stores.companies().page(null, 9).items())
        .containsExactly(known, Company.of("globex"));
  }

  @Test
  @DisplayName("removes a company")
  final void removes() {
    stores.companies().save(ACME);

    assertThat(stores.companies().delete("acme")).isTrue();
    assertThat(stores.companies().delete("acme")).isFalse();
    assertThat(stores.companies().page(null, 9).items()).isEmpty();
  }
}
