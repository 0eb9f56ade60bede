package io.jobwatch;

import io.jobwatch.ingest.WholeBoard;
import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.SourceStatus;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The sources in the storage. Safe for use by several threads at once. */
public final class Sources {

  private final Storage storage;
  private final Workers workers;
  private final int brokenAfter;
  private final Clock clock;

  Sources(Engine engine) {
    storage = engine.storage();
    workers = engine.plugins();
    brokenAfter = engine.upkeep().brokenAfter();
    clock = engine.clock();
  }

  /**
   * Adds a source, due at once, or replaces the one with its id, which stays due when it was:
   * another interval or schedule counts from the end of its next fetch on.
   *
   * @param source the source
   * @throws io.jobwatch.error.PluginException if its scraper cannot be found
   * @throws io.jobwatch.error.ConfigurationException if its options are wrong
   * @throws IllegalArgumentException if its cron expression cannot be read or never comes
   */
  public void save(Source source) {
    checkTimes(source);
    workers.scraper(source);
    storage.execute(stores -> stores.sources().save(source));
  }

  /** Refuses sources that cannot be fetched, telling all that is wrong at once. */
  void check(Collection<Source> all) {
    Faults faults = new Faults();
    for (Source source : all) {
      String subject = "Source '" + source.id() + "'";
      faults.check(subject, () -> workers.scraper(source));
      faults.refusal(subject, () -> checkTimes(source));
    }
    faults.verify("The sources");
  }

  private static void checkTimes(Source source) {
    if (source.schedule() != null) {
      Schedules.check(source.schedule().frequency());
    }
  }

  /**
   * One source.
   *
   * @param id the source's id
   * @return the source, or nothing
   */
  public Optional<Source> find(String id) {
    return storage.transaction(stores -> stores.sources().find(id));
  }

  /**
   * All sources, however many; {@link #page} is for more than fit into memory.
   *
   * @return the sources, by id
   */
  public List<Source> all() {
    return storage.transaction(stores -> stores.sources().all());
  }

  /**
   * Removes a source; its postings stay as they are, open ones too, to be found when the source is
   * saved again. For a board that is gone see {@link #retire}.
   *
   * @param id the source's id
   * @return whether it was there
   */
  public boolean delete(String id) {
    return storage.transaction(stores -> stores.sources().delete(id));
  }

  /**
   * Removes a source whose board is gone, and expires its open postings: a board that is not there
   * any more never answers that they are not. A fetch of it that is under way stores no more. If
   * the source is saved again and lists them again, they are reopened.
   *
   * @param id the source's id
   * @return how many postings have expired; nothing if the source is not there
   */
  public OptionalInt retire(String id) {
    return storage.transaction(
        stores -> {
          Optional<Source> source = stores.sources().find(id);
          boolean gone = stores.sources().delete(id);
          return gone && source.isPresent()
              ? OptionalInt.of(new WholeBoard(stores, source.get()).expire(clock.instant()))
              : OptionalInt.empty();
        });
  }

  /**
   * How fetching a source has gone so far.
   *
   * @param id the source's id
   * @return its health; {@link SourceHealth#UNKNOWN} if it was never fetched, also if it is not
   *     there, of which {@link #find} knows
   */
  public SourceHealth health(String id) {
    return storage.transaction(stores -> stores.sources().health(id));
  }

  /**
   * The sources that are broken: those that are fetched and have failed as often in a row as the
   * builder's {@link JobwatchBuilder#brokenAfter} says.
   *
   * @return their health by the source's id, in the order of the ids
   */
  public Map<String, SourceHealth> broken() {
    return storage.transaction(stores -> stores.sources().failing(brokenAfter));
  }

  /**
   * All sources, page by page.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the sources, in an order of the storage's own
   */
  public Page<Source> page(@Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.sources().page(after, limit));
  }

  /**
   * All sources with how fetching them has gone so far, page by page: when each was last asked, why
   * the last fetch failed, and since when that has been so.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the sources with their health, in an order of the storage's own
   */
  public Page<SourceStatus> statuses(@Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores -> {
          Page<Source> page = stores.sources().page(after, limit);
          Map<String, SourceHealth> health =
              stores.sources().health(page.items().stream().map(Source::id).toList());
          return page.map(
              source ->
                  new SourceStatus(source, health.getOrDefault(source.id(), SourceHealth.UNKNOWN)));
        });
  }

  /**
   * How fetches of a source went, page by page.
   *
   * @param id the source's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the fetches, the last one first
   */
  public Page<Fetch> fetches(String id, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.fetches().pageOfSource(id, after, limit));
  }
}
