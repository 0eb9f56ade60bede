package io.jobwatch.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One job ad on one source: what the board says of it, and what Jobwatch knows of its life.
 *
 * @param key what identifies it
 * @param content what the board says
 * @param status where it is in its life
 * @param firstSeen when it was first listed
 * @param lastSeen when it was last listed or, to the hour, when its board last said that its
 *     listing was unchanged; of a board whose listing shows the newest only, the former alone
 * @param updatedAt when its content last changed; equal to {@code firstSeen} until then
 * @param closedAt when it expired or was filled; {@code null} while active
 * @param misses how many complete listings in a row did not have it
 * @param offer the {@link PostingContent#significantHash()} of the content with which it became the
 *     offer that it is; {@code null} if that is not known, as of one that was stored by a version
 *     of Jobwatch that did not keep it
 * @param appearedAt when it came into a listing that had been complete without it, if the board's
 *     date says that it was posted before that or the board has none; {@code null} otherwise
 */
public record JobPosting(
    PostingKey key,
    PostingContent content,
    PostingStatus status,
    Instant firstSeen,
    Instant lastSeen,
    Instant updatedAt,
    @Nullable Instant closedAt,
    int misses,
    @Nullable String offer,
    @Nullable Instant appearedAt) {

  /**
   * A posting that became the offer that it is with the content that it has.
   *
   * @param key what identifies it
   * @param content what the board says
   * @param status where it is in its life
   * @param firstSeen when it was first listed
   * @param lastSeen when it was last listed
   * @param updatedAt when its content last changed; equal to {@code firstSeen} until then
   * @param closedAt when it expired or was filled; {@code null} while active
   * @param misses how many complete listings in a row did not have it
   */
  public JobPosting(
      PostingKey key,
      PostingContent content,
      PostingStatus status,
      Instant firstSeen,
      Instant lastSeen,
      Instant updatedAt,
      @Nullable Instant closedAt,
      int misses) {
    this(
        key,
        content,
        status,
        firstSeen,
        lastSeen,
        updatedAt,
        closedAt,
        misses,
        content.significantHash(),
        null);
  }

  /**
   * A posting seen for the first time.
   *
   * @param key what identifies it
   * @param content what the board says
   * @param now when it was seen
   * @return an active posting
   */
  public static JobPosting first(PostingKey key, PostingContent content, Instant now) {
    return new JobPosting(key, content, PostingStatus.ACTIVE, now, now, now, null, 0);
  }

  /**
   * The posting's identifier, {@link PostingKey#uid()}.
   *
   * @return 40 characters
   */
  public String uid() {
    return key.uid();
  }

  /**
   * The same posting, come into a listing that had been complete without it.
   *
   * @param at when
   * @return a copy
   */
  public JobPosting appeared(Instant at) {
    return new JobPosting(
        key, content, status, firstSeen, lastSeen, updatedAt, closedAt, misses, offer, at);
  }

  /**
   * The moment that counts as the one at which it was posted: {@link PostingContent#postedBy()}, or
   * {@code firstSeen} without a date; but not before {@code appearedAt}, since what was not listed
   * was not published, whenever it was written.
   *
   * @return the moment, maybe in the future
   */
  public Instant postedBy() {
    Instant posted = content.postedBy().orElse(firstSeen);
    return appearedAt == null || appearedAt.isBefore(posted) ? posted : appearedAt;
  }

  /**
   * What the ledger knows the posting's offer by: a change that is worth telling nobody leaves it
   * as it is, also one that only the way of reading made.
   *
   * @return the hash, 64 characters
   */
  public String offerHash() {
    return offer == null ? Offer.firstHash(content) : offer;
  }

  /**
   * All that the ledger may know the posting's offer by, whichever version of Jobwatch told of it:
   * whoever was told of one of them knows what the posting offers.
   *
   * @return {@link #offerHash()} and others
   */
  public Set<String> offerHashes() {
    Set<String> hashes = new HashSet<>();
    hashes.add(offerHash());
    hashes.add(content.significantHash());
    hashes.add(Offer.firstHash(content));
    return hashes;
  }

  /**
   * The posting listed again: active, with this content, seen now.
   *
   * @param listed what the board says now
   * @param now when
   * @return the posting after that
   */
  public JobPosting listed(PostingContent listed, Instant now) {
    Instant updated = listed.hash().equals(content.hash()) ? updatedAt : now;
    String hash = Offer.same(content, listed) ? offerHash() : listed.significantHash();
    return new JobPosting(
        key, listed, PostingStatus.ACTIVE, firstSeen, now, updated, null, 0, hash, appearedAt);
  }

  /**
   * The posting closed: expired or filled.
   *
   * @param how {@link PostingStatus#EXPIRED} or {@link PostingStatus#FILLED}
   * @param now when that was seen
   * @return the posting after that
   */
  public JobPosting closed(PostingStatus how, Instant now) {
    if (how == PostingStatus.ACTIVE) {
      throw Checks.refusal("Closing status", how.name(), "it is not a closed one", "use EXPIRED");
    }
    return new JobPosting(
        key, content, how, firstSeen, lastSeen, updatedAt, now, misses, offer, appearedAt);
  }
}
