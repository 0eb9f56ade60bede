package io.jobwatch.spi.storage;

import io.jobwatch.model.Fetch;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import org.jspecify.annotations.Nullable;

/** Keeps how fetches of sources went. */
public interface FetchStore {

  /**
   * Adds a fetch.
   *
   * @param fetch the fetch
   */
  void add(Fetch fetch);

  /**
   * How fetches of one source went.
   *
   * @param sourceId the source's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the fetches, those begun last before the others
   */
  Page<Fetch> pageOfSource(String sourceId, @Nullable PageCursor after, int limit);
}
