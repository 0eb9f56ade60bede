package io.jobwatch.match;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many there were on each day. */
final class DayCounts {

  private final Map<LocalDate, Long> counts = new HashMap<>();
  private long total;

  void add(LocalDate day) {
    counts.merge(day, 1L, Long::sum);
    total++;
  }

  long total() {
    return total;
  }

  /**
   * These counts, each multiplied and rounded; so is the total, whatever the rounded days sum to.
   */
  DayCounts times(double factor) {
    DayCounts product = new DayCounts();
    counts.forEach((day, count) -> product.counts.put(day, Math.round(count * factor)));
    product.total = Math.round(total * factor);
    return product;
  }

  SortedMap<LocalDate, Long> each(List<LocalDate> days) {
    SortedMap<LocalDate, Long> each = new TreeMap<>();
    days.forEach(day -> each.put(day, counts.getOrDefault(day, 0L)));
    return each;
  }
}
