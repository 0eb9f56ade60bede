package io.jobwatch.spi.storage;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the postings. */
public interface PostingStore {

  /**
   * What is known of a board, closed postings included.
   *
   * @param scraper the scraper's id
   * @param board the board
   * @return a summary of each posting
   */
  List<PostingSummary> summaries(PluginId scraper, String board);

  /**
   * What is known of several postings.
   *
   * @param uids their identifiers
   * @return a summary of each that is there, in no order
   */
  List<PostingSummary> summaries(Collection<String> uids);

  /**
   * Adds or replaces postings.
   *
   * @param postings the postings, each once
   */
  void save(Collection<JobPosting> postings);

  /**
   * Notes that postings were listed again unchanged: seen now, no misses. Those that are not there
   * are passed over.
   *
   * @param uids the postings' identifiers, each once
   * @param at when
   */
  void seen(Collection<String> uids, Instant at);

  /**
   * Notes that postings were missing from a complete listing: one miss more. Those that are not
   * there are passed over.
   *
   * @param uids the postings' identifiers, each once
   */
  void missed(Collection<String> uids);

  /**
   * Several postings.
   *
   * @param uids their identifiers
   * @return those that are there, in no order
   */
  List<JobPosting> find(Collection<String> uids);

  /**
   * One posting.
   *
   * @param uid its identifier
   * @return the posting, or nothing
   */
  default Optional<JobPosting> find(String uid) {
    return find(List.of(uid)).stream().findFirst();
  }

  /**
   * A page of postings in one status, by identifier.
   *
   * @param status the status
   * @param afterUid the identifier to start after; an empty text for the first page
   * @param limit the most postings to give
   * @return the postings
   */
  List<JobPosting> page(PostingStatus status, String afterUid, int limit);

  /**
   * How many postings are in a status.
   *
   * @param status the status
   * @return their number
   */
  long count(PostingStatus status);
}
