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
 * @param lastSeen when it was last listed, or its board last said that its listing was unchanged;
 *     of a board whose listing shows the newest only, the former alone
 * @param updatedAt when its content last changed; equal to {@code firstSeen} until then
 * @param closedAt when it expired or was filled; {@code null} while active
 * @param misses how many complete listings in a row did not have it
 * @param offer the {@link PostingContent#significantHash()} of the content with which it became the
 *     offer that it is; {@code null} if that is not known, as of one that was stored by a version
 *     of Jobwatch that did not keep it
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
    @Nullable String offer) {

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
        content.significantHash());
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
        key, listed, PostingStatus.ACTIVE, firstSeen, now, updated, null, 0, hash);
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
    return new JobPosting(key, content, how, firstSeen, lastSeen, updatedAt, now, misses, offer);
  }
}
