package io.jobwatch.internal.query;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The entries that are filed under conditions on numbers, by number and bound. */
final class Ranges {

  private final Entries entries;
  private final Map<String, ConcurrentNavigableMap<BigDecimal, FiledBag>> byNumber =
      new ConcurrentHashMap<>();

  Ranges(Entries entries) {
    this.entries = entries;
  }

  void add(ReachesNode node, int item) {
    byNumber
        .computeIfAbsent(node.number, number -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(node.bound, bound -> new FiledBag(entries))
        .add(item);
  }

  void remove(ReachesNode node, int position) {
    ConcurrentNavigableMap<BigDecimal, FiledBag> bounds = byNumber.get(node.number);
    @Nullable FiledBag bag = bounds == null ? null : bounds.get(node.bound);
    if (bounds != null && bag != null) {
      bag.remove(position);
      if (bag.live() == 0) {
        bounds.remove(node.bound);
      }
    }
  }

  /** The entries whose bounds a number reaches. */
  Collection<FiledBag> reached(String number, BigDecimal value) {
    ConcurrentNavigableMap<BigDecimal, FiledBag> bounds = byNumber.get(number);
    return bounds == null ? List.of() : bounds.headMap(value, true).values();
  }
}
