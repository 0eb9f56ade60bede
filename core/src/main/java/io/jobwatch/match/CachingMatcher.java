package io.jobwatch.match;

import com.github.benmanes.caffeine.cache.Cache;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the verdicts of a matcher again while they are kept. */
final class CachingMatcher implements PreparedMatcher {

  private final Matcher matcher;
  private final Cache<VerdictCache.Key, Verdict.Scored> verdicts;

  /** Many alerts in a row ask about one posting. */
  private volatile @Nullable Hashed last;

  CachingMatcher(Matcher matcher, Cache<VerdictCache.Key, Verdict.Scored> verdicts) {
    this.matcher = matcher;
    this.verdicts = verdicts;
  }

  @Override
  public Optional<String> cacheKey(MatchInput input) {
    return matcher.cacheKey(input);
  }

  @Override
  public Verdict score(MatchInput input, PreparedPosting posting) {
    Optional<String> key = matcher.cacheKey(input);
    if (key.isEmpty()) {
      return PreparedMatcher.score(matcher, input, posting);
    }
    VerdictCache.Key all = new VerdictCache.Key(this, key.get(), hash(input.posting()));
    Verdict known = verdicts.getIfPresent(all);
    // Not worked out inside the cache, where a slow matcher would make others wait.
    return known == null ? kept(all, PreparedMatcher.score(matcher, input, posting)) : known;
  }

  /** A matcher that cannot score now may do so when it is asked again. */
  private Verdict kept(VerdictCache.Key key, Verdict verdict) {
    if (verdict instanceof Verdict.Scored scored) {
      verdicts.put(key, scored);
    }
    return verdict;
  }

  private String hash(JobPosting posting) {
    Hashed known = last;
    if (known == null || !known.posting().equals(posting)) {
      known = new Hashed(posting, posting.content().hash());
      last = known;
    }
    return known.hash();
  }

  private record Hashed(JobPosting posting, String hash) {}
}
