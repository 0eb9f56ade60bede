package io.jobwatch.match;

import io.jobwatch.internal.text.TextCleaner;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The lines of one clause in {@link Explanation#text()}, each after a line break. What they quote
 * cannot begin a line of its own.
 */
final class ExplanationLines {

  private static final int MOST_HITS = 6;

  private ExplanationLines() {}

  static String of(ClauseResult result) {
    StringBuilder lines = new StringBuilder("\n");
    lines.append(result.passed() ? "+ " : "- ").append(result.clause()).append(": ");
    lines.append(TextCleaner.oneLine(result.reason()));
    if (!result.hits().isEmpty()) {
      lines.append("\n    found: ").append(TextCleaner.oneLine(hits(result)));
    }
    if (result.cure() != null) {
      lines.append("\n    to pass: ").append(TextCleaner.oneLine(result.cure().text()));
    }
    return lines.toString();
  }

  private static String hits(ClauseResult result) {
    int size = result.hits().size();
    return result.hits().stream()
        .limit(MOST_HITS)
        .map(ExplanationLines::hit)
        .collect(
            Collectors.joining(
                ", ", "", size > MOST_HITS ? " and " + (size - MOST_HITS) + " more" : ""));
  }

  private static String hit(Hit hit) {
    boolean several = hit.part() == Part.SKILL || hit.part() == Part.LOCATION;
    return Sentences.quoted(hit.value())
        + " in "
        + hit.part().name().toLowerCase(Locale.ROOT)
        + (several ? " " + (hit.index() + 1) : "")
        + " at "
        + hit.start()
        + "-"
        + hit.end();
  }
}
