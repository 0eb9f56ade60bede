package io.jobwatch.spi.storage;

import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the sources, their health, and when each is due. */
public interface SourceStore {

  /**
   * Adds a source, due at once whatever the clock says, or replaces the definition of the one with
   * its id; health, due time and lease stay. But if its company, its tier, its options or its
   * locations change, with or without remote, its health is {@linkplain SourceHealth#redefined()
   * that of one defined anew}, also the one that a fetch under way ends with: the next fetch has to
   * be answered in full, or the change would have no effect while the board says that nothing is
   * new, and what comes in by it may have been there before.
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
   * The sources that are fetched: those that are enabled and whose {@link Source#company()} names
   * no company that is {@linkplain io.jobwatch.model.Company#enabled() disabled}.
   *
   * @return the sources, by id
   */
  List<Source> fetched();

  /**
   * The health of those sources that are {@linkplain #fetched() fetched} and have failed.
   *
   * @param failures how many times in a row at least, from 1
   * @return the health by the source's id, in the order of the ids
   */
  Map<String, SourceHealth> failing(int failures);

  /**
   * Removes a source with its health and due time; its postings stay.
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
   * How fetching several sources has gone so far.
   *
   * @param ids the sources' ids
   * @return their health by id; those that are not there are missing
   */
  Map<String, SourceHealth> health(Collection<String> ids);

  /**
   * Claims sources that are {@linkplain #fetched() fetched}, due and not leased to anybody, those
   * first that have been due the longest.
   *
   * @param lease the claim
   * @return the sources claimed, in no order, maybe none
   */
  List<Source> claimDue(Lease lease);

  /**
   * Claims these sources whether they are due or not, if they are {@linkplain #fetched() fetched}
   * and not leased to anybody; their due time stays until the lease is finished.
   *
   * @param lease the claim
   * @param ids the ids of the sources wanted
   * @return the sources claimed, in no order, maybe none
   */
  List<Source> claim(Lease lease, Collection<String> ids);

  /**
   * Holds a source for longer, while its fetch is slow. A lease that has run out can be renewed as
   * long as nobody has taken over.
   *
   * @param id the source's id
   * @param token the lease's token
   * @param until when the lease runs out now
   * @return whether the lease was still held; nothing is written otherwise
   */
  boolean renew(String id, String token, Instant until);

  /**
   * Ends a lease with the health after the fetch; {@linkplain SourceHealth#redefined() that of one
   * defined anew} if since the claim the source {@linkplain #save was}, or the tier of its company.
   *
   * @param id the source's id
   * @param token the lease's token
   * @param health the health after the fetch
   * @param nextDue when the source is due again
   * @return whether the lease was still held; nothing is written otherwise
   */
  boolean finish(String id, String token, SourceHealth health, Instant nextDue);

  /**
   * When {@link #claimDue} has something to give next: the earliest moment at which a source that
   * is {@linkplain #fetched() fetched} is due and its lease, if it has one, has run out.
   *
   * @return the moment, in the past for a new source; or nothing if none is fetched
   */
  Optional<Instant> nextDue();

  /**
   * All sources.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the sources, in an order of the storage's own
   */
  Page<Source> page(@Nullable PageCursor after, int limit);
}
