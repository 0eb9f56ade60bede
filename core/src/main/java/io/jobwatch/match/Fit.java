package io.jobwatch.match;

import org.jspecify.annotations.Nullable;

/**
 * How well one side of a posting fits a wish.
 *
 * @param percent from 0 to 100; {@code null} where the posting leaves it open, which counts neither
 *     for nor against it
 * @param words a part of a sentence that says so
 */
record Fit(@Nullable Double percent, String words) {

  static final double FULL = 100;

  static Fit full(String words) {
    return new Fit(FULL, words);
  }

  static Fit none(String words) {
    return new Fit(0.0, words);
  }

  static Fit unknown(String words) {
    return new Fit(null, words);
  }
}
