package io.jobwatch.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.Matcher;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the scores of matchers that say what they depend on, so that none is worked out twice.
 * Bounded in number and time; what does not fit is worked out again. Safe for use by several
 * threads at once.
 *
 * @see Matcher#cacheKey
 */
public final class VerdictCache {

  private final Cache<Key, Verdict.Scored> verdicts;

  /**
   * An empty cache.
   *
   * @param entries the most verdicts to keep, above zero; one takes about a kilobyte
   * @param expiry how long one is kept, above zero
   * @param clock the clock by which it is
   */
  public VerdictCache(int entries, Duration expiry, Clock clock) {
    verdicts =
        Caffeine.newBuilder()
            .maximumSize(entries)
            .expireAfterWrite(expiry)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            // What little is to be tidied up is done by whoever asks, not by threads of the JVM.
            .executor(Runnable::run)
            .recordStats()
            .build();
  }

  /**
   * A matcher whose scores are kept here, apart from those of any other.
   *
   * @param matcher the matcher
   * @return one that gives the same verdicts
   */
  public Matcher caching(Matcher matcher) {
    return new CachingMatcher(matcher, verdicts);
  }

  /**
   * How much the cache is of use.
   *
   * @return counts since it was made
   */
  public VerdictCacheStatistics statistics() {
    CacheStats stats = verdicts.stats();
    return new VerdictCacheStatistics(
        stats.hitCount(), stats.missCount(), stats.evictionCount(), verdicts.estimatedSize());
  }

  /**
   * What a verdict depends on.
   *
   * @param matcher the matcher with its options, told by identity
   * @param key what the matcher says
   * @param content the hash of the posting's content
   */
  record Key(CachingMatcher matcher, String key, String content) {}
}
