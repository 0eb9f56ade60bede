package io.jobwatch.internal.query;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The conditions on numbers under which queries are filed, by number and bound. */
final class Ranges {

  private final Map<String, ConcurrentNavigableMap<BigDecimal, Set<ReachesNode>>> byNumber =
      new ConcurrentHashMap<>();

  void open(ReachesNode node) {
    byNumber
        .computeIfAbsent(node.number, number -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(node.bound, bound -> ConcurrentHashMap.newKeySet(1))
        .add(node);
  }

  void close(ReachesNode node) {
    ConcurrentNavigableMap<BigDecimal, Set<ReachesNode>> bounds = byNumber.get(node.number);
    if (bounds != null) {
      Set<ReachesNode> nodes = bounds.getOrDefault(node.bound, Set.of());
      nodes.remove(node);
      if (nodes.isEmpty()) {
        bounds.remove(node.bound);
      }
    }
  }

  /** The conditions that a number reaches. */
  Collection<Set<ReachesNode>> reached(String number, BigDecimal value) {
    ConcurrentNavigableMap<BigDecimal, Set<ReachesNode>> bounds = byNumber.get(number);
    return bounds == null ? List.of() : bounds.headMap(value, true).values();
  }
}
