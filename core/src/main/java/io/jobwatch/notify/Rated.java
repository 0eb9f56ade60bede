package io.jobwatch.notify;

import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.PostingKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A match with whether it is good enough.
 *
 * @param match the match
 * @param threshold whether its alert wants it
 * @param uid the identifier of its posting, which is a hash and asked for more than once
 */
record Rated(ScoredMatch match, Threshold threshold, String uid) {

  private static final Comparator<Rated> BEST_FIRST =
      Comparator.<Rated>comparingInt(rated -> rated.threshold().verdict().score())
          .reversed()
          .thenComparing(rated -> rated.match().alert().id())
          .thenComparing(Rated::uid);

  /** Matches, the best first. */
  static List<Rated> bestFirst(Collection<ScoredMatch> matches) {
    Map<PostingKey, String> uids = new HashMap<>();
    return matches.stream()
        .map(
            match ->
                new Rated(
                    match,
                    Threshold.of(match),
                    uids.computeIfAbsent(match.posting().key(), PostingKey::uid)))
        .sorted(BEST_FIRST)
        .toList();
  }
}
