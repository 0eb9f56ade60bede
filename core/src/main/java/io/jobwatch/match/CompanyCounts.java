package io.jobwatch.match;

import io.jobwatch.internal.words.WordFolding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many there were of each company, whatever the case and the accents of its name. */
final class CompanyCounts {

  private final Map<String, Count> counts = new HashMap<>();
  private int total;

  void add(String company) {
    counts.merge(
        WordFolding.fold(company).strip(),
        new Count(company, 1),
        (known, one) -> new Count(known.name(), known.number() + 1));
    total++;
  }

  List<CompanyShare> largest(int most) {
    return counts.values().stream()
        .sorted(Comparator.comparingInt(Count::number).reversed().thenComparing(Count::name))
        .limit(most)
        .map(count -> new CompanyShare(count.name(), (double) count.number() / total))
        .toList();
  }

  private record Count(String name, int number) {}
}
