package io.jobwatch.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an operator is told of Jobwatch itself: no match, but how the work goes.
 *
 * @param event what it is told for; none that is about a posting
 * @param subject one line that says the most of it
 * @param counts how much of what, by names such as {@code sources_failed}, in the order to show
 * @param remarks what else there is to say, a line of plain text each; parts of them may be
 *     strangers' texts
 */
public record OperatorReport(
    EventType event, String subject, Map<String, Long> counts, List<String> remarks) {

  /** Copies the collections. */
  public OperatorReport {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    remarks = List.copyOf(remarks);
  }

  /**
   * The counts and the remarks as lines of plain text.
   *
   * @return first the counts, such as {@code Sources failed: 2}, then the remarks
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach((name, count) -> lines.add(words(name) + ": " + count));
    lines.addAll(remarks);
    return lines;
  }

  private static String words(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
  }
}
