package io.jobwatch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fetch from when its scraper is called until that has come back. Safe for use by several threads
 * at once.
 */
final class ScraperCall {

  private final CountDownLatch back = new CountDownLatch(1);
  private volatile @Nullable End end;

  /** Why it was ended and when, by {@link System#nanoTime()}. */
  private record End(String why, long nanos) {}

  /** Notes why nobody waits for it any more. */
  void ended(String why) {
    end = new End(why, System.nanoTime());
  }

  /** Notes that the scraper has come back, or is never called. */
  void back() {
    back.countDown();
  }

  /** Waits for the scraper, if it was ended less than this time ago; gives whether it is back. */
  boolean awaitBack(Duration moment) throws InterruptedException {
    End known = end;
    long left = known == null ? 0 : moment.toNanos() - (System.nanoTime() - known.nanos());
    return back.await(left, TimeUnit.NANOSECONDS);
  }

  /** Why the same source is not fetched now. */
  String obstacle() {
    End known = end;
    return known == null
        ? "an earlier fetch of it is still under way"
        : "an earlier fetch has not come back, though it was " + known.why();
  }
}
