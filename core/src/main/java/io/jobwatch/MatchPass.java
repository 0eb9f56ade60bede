package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.match.AlertScorer;
import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingField;
import io.jobwatch.notify.NotifyResult;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Matches changes, a batch after the other, in one thread. Scoring, which may be slow, happens
 * outside of any transaction; what it leads to and the end of the changes are stored in one, so
 * that a change is matched once however often the process ends in between.
 */
final class MatchPass {

  private final Engine engine;
  private final Storage storage;
  private final ChangeClaims claims;
  private final BooleanSupplier ended;
  private final ProfileLoader profiles;
  private final PostingScorer scorer;
  private final Consumer<NotifyResult> stored;
  private int unmatched;

  /**
   * A pass.
   *
   * @param index the alerts
   * @param claims gives the changes
   * @param ended whether to match no more, which is looked at before each posting
   * @param stored is given what became of matches, once that is stored
   */
  MatchPass(
      Engine engine,
      AlertIndex index,
      ChangeClaims claims,
      BooleanSupplier ended,
      Consumer<NotifyResult> stored) {
    this.engine = engine;
    this.storage = engine.storage();
    this.claims = claims;
    this.ended = ended;
    this.stored = stored;
    this.profiles = new ProfileLoader(storage);
    this.scorer = new PostingScorer(new AlertScorer(index, engine.plugins()::matcher, profiles));
  }

  /** How many changes could not be matched because of an error. */
  int unmatched() {
    return unmatched;
  }

  /** Matches the changes that wait, until none does. */
  void matchChanges() {
    boolean more = true;
    while (more && !ended.getAsBoolean()) {
      ChangeClaims.Claim claim = claims.next();
      more = !claim.changes().isEmpty();
      if (more) {
        match(claim);
      }
    }
  }

  private void match(ChangeClaims.Claim claim) {
    Lease lease = claim.lease();
    // Whoever saved an alert before one of these changes came is told of it.
    AlertIndex unused = engine.alerts().asOfNow(storage);
    Set<String> matched = new HashSet<>();
    List<ScoredMatch> scored = scored(claim, matched);
    ChangeClaims.Claim done = claim.of(matched::contains);
    if (!matched.isEmpty()) {
      stored.accept(
          storage.transaction(
              stores -> {
                // At first, since nobody can take over what this has locked.
                finish(stores, lease, done.ids());
                // Scoring may have taken long, and what is told at once is told at this moment.
                return engine.notifier().notify(stores, scored, engine.clock().instant());
              }));
    }
    ChangeClaims.Claim left = claim.of(uid -> !matched.contains(uid));
    if (!left.changes().isEmpty()) {
      claims.release(left);
    }
  }

  /** Scores changes, until this has ended, and notes their postings. */
  private List<ScoredMatch> scored(ChangeClaims.Claim claim, Set<String> matched) {
    profiles.forget();
    List<ScoredMatch> scored = new ArrayList<>();
    LeaseKeeper.Kept kept = claims.keep(claim);
    try {
      for (PostingChange change : merged(claim.changes())) {
        if (!ended.getAsBoolean()) {
          scored.addAll(score(change, claim.lease().now()));
          matched.add(change.posting().uid());
        }
      }
    } finally {
      kept.close();
    }
    return scored;
  }

  /** One change for each posting: the latest, as the kind that says most. */
  private static Collection<PostingChange> merged(List<PendingChange> pending) {
    Map<String, PostingChange> byPosting = new LinkedHashMap<>();
    for (PendingChange one : pending) {
      byPosting.merge(one.change().posting().uid(), one.change(), MatchPass::merged);
    }
    return byPosting.values();
  }

  private static PostingChange merged(PostingChange earlier, PostingChange later) {
    Set<PostingField> fields = new HashSet<>(earlier.fields());
    fields.addAll(later.fields());
    return new PostingChange(earlier.kind().and(later.kind()), later.posting(), fields, later.at());
  }

  private static void finish(Stores stores, Lease lease, List<Long> ids) {
    int missing = ids.size() - stores.changes().finish(lease.token(), ids);
    if (missing > 0) {
      throw new StorageException(
          "Matching '"
              + ids.size()
              + " changes': another node has taken "
              + missing
              + " of them over, since this one did not renew their lease in time. Look whether it"
              + " stood still, or its storage.",
          false,
          null);
    }
  }

  private List<ScoredMatch> score(PostingChange change, Instant now) {
    Optional<List<ScoredMatch>> scored = scorer.score(change, now, alert -> true);
    if (scored.isEmpty()) {
      // It does not come back, or it would do so for ever.
      unmatched++;
    }
    return scored.orElse(List.of());
  }
}
