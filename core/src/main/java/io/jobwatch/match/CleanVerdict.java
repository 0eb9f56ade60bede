package io.jobwatch.match;

import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.Verdict;
import java.util.List;

/** Cleans a verdict's texts, which come from plugins and go into storage and messages. */
final class CleanVerdict {

  private CleanVerdict() {}

  static Verdict of(Verdict verdict) {
    if (verdict instanceof Verdict.Scored scored) {
      return new Verdict.Scored(
          scored.score(),
          scored.priority(),
          lines(scored.matchedSkills()),
          lines(scored.skillGaps()),
          lines(scored.reasons()));
    }
    return verdict instanceof Verdict.OverBudget over
        ? new Verdict.OverBudget(TextCleaner.oneLine(over.reason()))
        : new Verdict.Unavailable(TextCleaner.oneLine(((Verdict.Unavailable) verdict).reason()));
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(TextCleaner::oneLine).toList();
  }
}
