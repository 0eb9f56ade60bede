package io.jobwatch;

import io.jobwatch.match.AlertIndex;
import io.jobwatch.notify.NotifyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
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
    List<NotifyResult> results = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger unmatched = new AtomicInteger();
    RuntimeException failure = null;
    try {
      AlertIndex index = engine.alerts().asOfNow(engine.storage());
      MatchPass first = new MatchPass(engine, index, results, unmatched);
      first.matchHeld();
      // What fits into one batch is told together, and not by two threads that share it.
      if (first.matchFirst()) {
        Together.run(
            threads, () -> new MatchPass(engine, index, results, unmatched).matchChanges());
      } else {
        first.matchChanges();
      }
      engine.alerts().learn();
    } catch (RuntimeException e) {
      failure = e;
    }
    return new Matching(List.copyOf(results), unmatched.get(), failure);
  }
}
