package io.jobwatch.scrape;

import io.jobwatch.model.ChangeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened from one snapshot of a board to the next, by nothing but ids and raw values. */
final class PlainComparison {

  private final Set<String> everListed = new HashSet<>();
  private Map<String, List<String>> before = Map.of();

  Map<String, ChangeKind> next(RawSnapshot snapshot) {
    Map<String, List<String>> now = snapshot.postings();
    Map<String, ChangeKind> changes = new HashMap<>();
    now.forEach(
        (id, values) -> {
          if (everListed.add(id)) {
            changes.put(id, ChangeKind.NEW);
          } else if (!before.containsKey(id)) {
            changes.put(id, ChangeKind.REOPENED);
          } else if (!values.equals(before.get(id))) {
            changes.put(id, ChangeKind.CHANGED);
          }
        });
    before.keySet().stream()
        .filter(id -> !now.containsKey(id))
        .forEach(id -> changes.put(id, ChangeKind.EXPIRED));
    before = now;
    return changes;
  }
}
