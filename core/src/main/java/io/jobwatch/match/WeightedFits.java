package io.jobwatch.match;

import java.util.ArrayList;
import java.util.List;

/** The mean of fits by their weights; one that is unknown or has no weight is left out of it. */
final class WeightedFits {

  private final List<String> words = new ArrayList<>();
  private double sum;
  private int weights;

  void add(int weight, Fit fit) {
    if (weight == 0) {
      return;
    }
    words.add(fit.words());
    Double percent = fit.percent();
    if (percent != null) {
      sum += weight * percent;
      weights += weight;
    }
  }

  /** From 0 to 100; some fit must be known. */
  int score() {
    return Math.toIntExact(Math.round(sum / weights));
  }

  /** One sentence of what all of them say. */
  String sentence() {
    int last = words.size() - 1;
    String all =
        last == 0
            ? words.get(0)
            : String.join(", ", words.subList(0, last)) + ", and " + words.get(last);
    return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
  }
}
