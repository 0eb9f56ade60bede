package io.jobwatch;

import io.jobwatch.internal.work.TwoThreads;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.notify.NotifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What matching came to.
 *
 * @param results what became of matches, in no order
 * @param unmatched how many changes could not be matched because of an error
 * @param failure why it has ended before everything was matched; {@code null} if it has not
 */
record Matching(List<NotifyResult> results, int unmatched, @Nullable RuntimeException failure) {

  /**
   * Matches everything that waits.
   *
   * @param threads one of them takes a part of the changes if it is free
   */
  static Matching run(Engine engine, Executor threads) {
    ChangeClaims claims =
        new ChangeClaims(engine.storage(), engine.clock(), engine.leases(), ChangeClaims.LEASE);
    List<MatchPass> passes = new ArrayList<>();
    RuntimeException failure = null;
    try {
      AlertIndex index = engine.alerts().asOfNow(engine.storage());
      MatchPass one = new MatchPass(engine, index, claims);
      MatchPass other = new MatchPass(engine, index, claims);
      passes.addAll(List.of(one, other));
      one.matchHeld();
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
}
