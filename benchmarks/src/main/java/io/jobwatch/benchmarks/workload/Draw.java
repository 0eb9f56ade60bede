package io.jobwatch.benchmarks.workload;

import java.util.List;
import java.util.SplittableRandom;

/** Draws from lists. */
final class Draw {

  private Draw() {}

  /** One of the values, all alike. */
  static <T> T one(List<T> values, SplittableRandom random) {
    return values.get(random.nextInt(values.size()));
  }

  /** One of the values, the first ones more often than the last ones. */
  static <T> T early(List<T> values, SplittableRandom random) {
    double square = random.nextDouble() * random.nextDouble();
    return values.get((int) (square * values.size()));
  }

  static boolean chance(int percent, SplittableRandom random) {
    return random.nextInt(100) < percent;
  }

  /** The same text in an object of its own. */
  static String own(String text) {
    return String.valueOf(text.toCharArray());
  }
}
