package io.jobwatch.internal.memory;

import io.jobwatch.model.Company;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.CompanyStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryCompanyStore(Table<String, Company> companies) implements CompanyStore {

  @Override
  public void save(Company company) {
    companies.put(company.name(), company);
  }

  @Override
  public Optional<Company> find(String name) {
    return companies.find(name);
  }

  @Override
  public boolean delete(String name) {
    return companies.remove(name);
  }

  @Override
  public Page<Company> page(@Nullable PageCursor after, int limit) {
    return Places.byKey(companies.all(), Company::name, after, limit);
  }
}
