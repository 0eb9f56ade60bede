package io.jobwatch.spi.storage;

import io.jobwatch.model.Company;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the companies, by name.
 *
 * <p>When the tier of one changes, the sources that name it and have no tier of their own are
 * fetched in full next, as if they were {@linkplain SourceStore#save defined anew} themselves.
 */
public interface CompanyStore {

  /**
   * Adds or replaces a company. A company that was not there had no tier.
   *
   * @param company the company
   */
  void save(Company company);

  /**
   * One company.
   *
   * @param name its name
   * @return the company, or nothing
   */
  Optional<Company> find(String name);

  /**
   * Removes a company, and with it its tier; its sources and postings stay.
   *
   * @param name its name
   * @return whether it was there
   */
  boolean delete(String name);

  /**
   * All companies.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the companies by name, in the order that the storage sorts texts by
   */
  Page<Company> page(@Nullable PageCursor after, int limit);
}
