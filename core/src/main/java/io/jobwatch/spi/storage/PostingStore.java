package io.jobwatch.spi.storage;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
   * Adds or replaces postings, each with its signature, which replaces the one before.
   *
   * @param postings the postings, each once
   * @param signatures gives the signature of a posting
   */
  void save(Collection<JobPosting> postings, Function<JobPosting, PostingSignature> signatures);

  /**
   * Adds or replaces postings without a signature: a search finds them all the same, and has to
   * read them whole.
   *
   * @param postings the postings, each once
   * @implSpec calls {@link #save(Collection, Function)}
   */
  default void save(Collection<JobPosting> postings) {
    save(postings, posting -> PostingSignature.NONE);
  }

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
   * Keeps postings that are closed from being opened before the transaction's end.
   *
   * @param uids their identifiers
   * @return which of them are closed; an open one, or one that is not there, is not among them
   */
  Set<String> lockClosed(Collection<String> uids);

  /**
   * Several postings.
   *
   * @param uids their identifiers
   * @return those that are there, in no order
   */
  List<JobPosting> find(Collection<String> uids);

  /**
   * Several postings, for one who must not take what cannot be read for what is not there.
   *
   * @param uids their identifiers
   * @param unreadable is called with each of these whose row is there and cannot be read, such as
   *     one of a later version
   * @return the others that are there, in no order
   * @implSpec calls {@link #find(Collection)}, and reports nothing
   */
  default List<JobPosting> find(Collection<String> uids, Consumer<String> unreadable) {
    return find(uids);
  }

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
   * What a search first sees of the postings in one status, those first seen last before the
   * others, and several first seen at the same moment by identifier.
   *
   * @param status the status
   * @param after the place to start at; {@code null} for the newest
   * @param since the moment at or after which they were first seen
   * @param limit the most sketches to give
   * @return the sketches, fewer than the limit only if there are no more
   */
  List<PostingSketch> newest(
      PostingStatus status, @Nullable PostingCursor after, Instant since, int limit);

  /**
   * Several postings as far as matching reads them.
   *
   * @param uids their identifiers
   * @return those that are there, in no order; the description as HTML and the board's own record
   *     may be left out
   * @implSpec calls {@link #find(Collection)}
   */
  default List<JobPosting> findForMatching(Collection<String> uids) {
    return find(uids);
  }

  /**
   * Several postings as far as digests and most messages look at them.
   *
   * @param uids their identifiers
   * @return those that are there, in no order; the description in both forms and the board's own
   *     record may be left out
   * @implSpec calls {@link #find(Collection)}
   */
  default List<JobPosting> findWithoutDescription(Collection<String> uids) {
    return find(uids);
  }

  /**
   * Several postings as far as digests and most messages look at them, for one who must not take
   * what cannot be read for what is not there.
   *
   * @param uids their identifiers
   * @param unreadable is called with each of these whose row is there and cannot be read, such as
   *     one of a later version
   * @return the others that are there, in no order
   * @implSpec calls {@link #findWithoutDescription(Collection)}, and reports nothing
   */
  default List<JobPosting> findWithoutDescription(
      Collection<String> uids, Consumer<String> unreadable) {
    return findWithoutDescription(uids);
  }

  /**
   * How many postings are in a status.
   *
   * @param status the status
   * @return their number
   */
  long count(PostingStatus status);
}
