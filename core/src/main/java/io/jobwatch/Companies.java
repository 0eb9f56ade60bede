package io.jobwatch;

import io.jobwatch.config.CompanyFile;
import io.jobwatch.model.Company;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The companies in the storage. Safe for use by several threads at once. */
public final class Companies {

  private static final int PAGE = 1_000;

  private final Storage storage;
  private final Sources sources;

  Companies(Storage storage, Sources sources) {
    this.storage = storage;
    this.sources = sources;
  }

  /**
   * Adds or replaces companies and sources, all of them or, if anything is wrong, none.
   *
   * @param file the companies and sources
   * @throws io.jobwatch.error.ConfigurationException with everything that is wrong with a source
   */
  public void importAll(CompanyFile file) {
    sources.check(file.sources());
    storage.execute(
        stores -> {
          file.companies().forEach(stores.companies()::save);
          file.sources().forEach(stores.sources()::save);
        });
  }

  /**
   * All companies and sources.
   *
   * @return what {@link #importAll} takes
   */
  public CompanyFile exportAll() {
    return storage.transaction(
        stores -> {
          List<Company> companies = new ArrayList<>();
          PageCursor next = null;
          do {
            Page<Company> page = stores.companies().page(next, PAGE);
            companies.addAll(page.items());
            next = page.next();
          } while (next != null);
          return new CompanyFile(companies, stores.sources().all());
        });
  }

  /**
   * Adds or replaces a company.
   *
   * @param company the company
   */
  public void save(Company company) {
    storage.execute(stores -> stores.companies().save(company));
  }

  /**
   * One company.
   *
   * @param name its name
   * @return the company, or nothing
   */
  public Optional<Company> find(String name) {
    return storage.transaction(stores -> stores.companies().find(name));
  }

  /**
   * All companies.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the companies by name, in the order that the storage sorts texts by
   */
  public Page<Company> page(@Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.companies().page(after, limit));
  }

  /**
   * Removes a company; its sources and postings stay.
   *
   * @param name its name
   * @return whether it was there
   */
  public boolean delete(String name) {
    return storage.transaction(stores -> stores.companies().delete(name));
  }
}
