package io.jobwatch.spi.storage;

import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the digests that wait and the matches in them. A match that was added to an open digest is
 * given by {@link #take} to the one transaction that closes it, however many add and claim at the
 * same time.
 */
public interface DigestStore {

  /**
   * Makes the digests that are not there yet, and keeps those that are not sent from being closed
   * before the transaction's end.
   *
   * @param digests the digests, whose {@link Digest#sent()} does not matter
   * @return the ids of those that can be added to; one that is sent is not among them
   */
  Set<String> open(Collection<Digest> digests);

  /**
   * Adds matches, or replaces those of the same alert and posting in the same digest.
   *
   * @param matches the matches, in digests that this transaction has opened
   */
  void add(Collection<DigestMatch> matches);

  /**
   * Claims digests that are due and not sent, and that nobody holds a lease on.
   *
   * @param lease the claim
   * @return the digests, the one due first before the others, maybe none
   */
  List<Digest> claim(Lease lease);

  /**
   * Marks digests as sent that a lease is still held on; nothing can be added to them from now on.
   *
   * @param ids the digests' ids
   * @param token the lease's token
   * @return those that were marked; the others were claimed by somebody else in between
   */
  List<Digest> close(Collection<String> ids, String token);

  /**
   * The matches in some digests.
   *
   * @param ids the digests' ids
   * @return the matches, in no order
   */
  List<DigestMatch> matches(Collection<String> ids);

  /**
   * Takes the matches out of digests that this transaction has closed. One that cannot be read,
   * such as one of a later version, stays where it is, and its digest is open again.
   *
   * @param ids the digests' ids
   * @param again when a digest that a match stays in can be claimed again
   * @return the other matches, in no order
   */
  List<DigestMatch> take(Collection<String> ids, Instant again);

  /**
   * The digests of a subscriber that are not sent.
   *
   * @param subscriberId the subscriber's id
   * @return the digests, the one due first before the others
   */
  List<Digest> of(String subscriberId);

  /**
   * When the next digest can be claimed.
   *
   * @return when it is due or the lease on it runs out, or nothing if none waits
   */
  Optional<Instant> nextDue();
}
