package io.jobwatch.notify;

import io.jobwatch.match.ScoredMatch;
import java.util.Comparator;

/**
 * A match with whether it is good enough.
 *
 * @param match the match
 * @param threshold whether its alert wants it
 */
record Rated(ScoredMatch match, Threshold threshold) {

  static final Comparator<Rated> BEST_FIRST =
      Comparator.<Rated>comparingInt(rated -> rated.threshold().verdict().score())
          .reversed()
          .thenComparing(rated -> rated.match().alert().id())
          .thenComparing(rated -> rated.match().posting().uid());

  static Rated of(ScoredMatch match) {
    return new Rated(match, Threshold.of(match));
  }
}
