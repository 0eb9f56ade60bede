package io.jobwatch;

import io.jobwatch.internal.work.TwoThreads;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.Match;
import io.jobwatch.notify.NotifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What matching came to, besides the matches themselves.
 *
 * @param unmatched how many changes could not be matched because of an error
 * @param failure why it has ended before everything was matched; {@code null} if it has not
 */
record Matching(int unmatched, @Nullable RuntimeException failure) {

  static final Matching NONE = new Matching(0, null);

  /**
   * Matches all changes that wait.
   *
   * @param threads one of them takes a part of the changes if it is free
   * @param ended whether to match no more
   * @param stored is given what became of matches, once that is stored, by two threads
   */
  static Matching run(
      Engine engine, Executor threads, BooleanSupplier ended, Consumer<NotifyResult> stored) {
    ChangeClaims claims =
        new ChangeClaims(engine.storage(), engine.clock(), engine.leases(), ChangeClaims.LEASE);
    List<MatchPass> passes = new ArrayList<>();
    RuntimeException failure = null;
    try {
      AlertIndex index = engine.alerts().asOfNow(engine.storage());
      MatchPass one = new MatchPass(engine, index, claims, ended, stored);
      MatchPass other = new MatchPass(engine, index, claims, ended, stored);
      passes.addAll(List.of(one, other));
      TwoThreads.run(threads, one::matchChanges, other::matchChanges);
      engine.alerts().learn();
    } catch (RuntimeException e) {
      failure = e;
    }
    return new Matching(passes.stream().mapToInt(MatchPass::unmatched).sum(), failure);
  }

  /**
   * Scores again what was held before.
   *
   * @param ended whether to score no more
   * @param stored is given what became of matches, once that is stored
   */
  static Matching ofHeld(
      Engine engine, List<Match> held, BooleanSupplier ended, Consumer<NotifyResult> stored) {
    try {
      HeldMatches.score(engine, held, ended, stored);
      return NONE;
    } catch (RuntimeException e) {
      return new Matching(0, e);
    }
  }

  /** The same, where what has failed is tried again. */
  Matching withoutFailure() {
    return new Matching(unmatched, null);
  }

  /** This and what came after it. */
  Matching and(Matching later) {
    return new Matching(unmatched + later.unmatched, failure == null ? later.failure : failure);
  }
}
