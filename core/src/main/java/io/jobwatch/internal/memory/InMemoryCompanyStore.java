package io.jobwatch.internal.memory;

import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Source;
import io.jobwatch.spi.storage.CompanyStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryCompanyStore(Table<String, Company> companies, Table<String, SourceRow> sources)
    implements CompanyStore {

  @Override
  public void save(Company company) {
    redefine(company.name(), company.tier());
    companies.put(company.name(), company);
  }

  @Override
  public Optional<Company> find(String name) {
    return companies.find(name);
  }

  @Override
  public boolean delete(String name) {
    redefine(name, null);
    return companies.remove(name);
  }

  /** Has the sources that go by the tier of a company fetched in full if it changes. */
  private void redefine(String company, @Nullable CompanyTier tier) {
    CompanyTier before = companies.find(company).map(Company::tier).orElse(null);
    if (before == tier) {
      return;
    }
    sources
        .all()
        .map(SourceRow::source)
        .filter(source -> company.equals(source.company()) && source.companyTier() == null)
        .map(Source::id)
        .toList()
        .forEach(id -> sources.replace(id, SourceRow::redefine));
  }

  @Override
  public Page<Company> page(@Nullable PageCursor after, int limit) {
    return Places.byKey(companies.all(), Company::name, after, limit);
  }
}
