package io.jobwatch.spi.storage;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the sources, their health, and when each is due. */
public interface SourceStore {

  /**
   * Adds a source, due at once, or replaces the definition of the one with its id; health and due
   * time stay.
   *
   * @param source the source
   */
  void save(Source source);

  /**
   * One source.
   *
   * @param id the source's id
   * @return the source, or nothing
   */
  Optional<Source> find(String id);

  /**
   * All sources.
   *
   * @return the sources, by id
   */
  List<Source> all();

  /**
   * Removes a source; its postings stay.
   *
   * @param id the source's id
   * @return whether it was there
   */
  boolean delete(String id);

  /**
   * How fetching a source has gone so far.
   *
   * @param id the source's id
   * @return its health, {@link SourceHealth#UNKNOWN} if it was never fetched or is not there
   */
  SourceHealth health(String id);

  /**
   * Claims enabled sources that are due and not leased to anybody.
   *
   * @param lease the claim
   * @return the sources claimed, maybe none
   */
  List<Source> claimDue(Lease lease);

  /**
   * Claims these sources whether they are due or not, if they are enabled and not leased to
   * anybody.
   *
   * @param lease the claim
   * @param ids the ids of the sources wanted
   * @return the sources claimed, maybe none
   */
  List<Source> claim(Lease lease, Collection<String> ids);

  /**
   * Ends a lease with the health after the fetch.
   *
   * @param id the source's id
   * @param token the lease's token
   * @param health the health after the fetch
   * @param nextDue when the source is due again
   * @return whether the lease was still held; nothing is written otherwise
   */
  boolean finish(String id, String token, SourceHealth health, Instant nextDue);

  /**
   * When the next enabled source is due or its lease runs out.
   *
   * @return the moment, or nothing if there is no enabled source
   */
  Optional<Instant> nextDue();
}
