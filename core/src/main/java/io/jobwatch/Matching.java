package io.jobwatch;

import io.jobwatch.internal.work.TwoThreads;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.Match;
import io.jobwatch.notify.NotifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What matching came to.
 *
 * @param results what became of matches, in no order
 * @param unmatched how many changes could not be matched because of an error
 * @param failure why it has ended before everything was matched; {@code null} if it has not
 */
record Matching(List<NotifyResult> results, int unmatched, @Nullable RuntimeException failure) {

  static final Matching NONE = new Matching(List.of(), 0, null);

  /**
   * Matches all changes that wait.
   *
   * @param threads one of them takes a part of the changes if it is free
   * @param ended whether to match no more
   */
  static Matching run(Engine engine, Executor threads, BooleanSupplier ended) {
    ChangeClaims claims =
        new ChangeClaims(engine.storage(), engine.clock(), engine.leases(), ChangeClaims.LEASE);
    List<MatchPass> passes = new ArrayList<>();
    RuntimeException failure = null;
    try {
      AlertIndex index = engine.alerts().asOfNow(engine.storage());
      MatchPass one = new MatchPass(engine, index, claims, ended);
      MatchPass other = new MatchPass(engine, index, claims, ended);
      passes.addAll(List.of(one, other));
      TwoThreads.run(threads, one::matchChanges, other::matchChanges);
      engine.alerts().learn();
    } catch (RuntimeException e) {
      failure = e;
    }
    return new Matching(
        passes.stream().flatMap(pass -> pass.results().stream()).toList(),
        passes.stream().mapToInt(MatchPass::unmatched).sum(),
        failure);
  }

  /** Scores again what was held before. */
  static Matching ofHeld(Engine engine, List<Match> held, BooleanSupplier ended) {
    try {
      return new Matching(HeldMatches.score(engine, held, ended), 0, null);
    } catch (RuntimeException e) {
      return new Matching(List.of(), 0, e);
    }
  }

  /** The same, where what has failed is tried again. */
  Matching withoutFailure() {
    return new Matching(results, unmatched, null);
  }

  /** This and what came after it. */
  Matching and(Matching later) {
    List<NotifyResult> all = new ArrayList<>(results);
    all.addAll(later.results);
    return new Matching(
        all, unmatched + later.unmatched, failure == null ? later.failure : failure);
  }
}
