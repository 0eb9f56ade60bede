package io.jobwatch;

import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.match.Explanation;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of {@link Trace#text()}. What they quote cannot begin a line of its own. */
final class TraceText {

  private TraceText() {}

  static String of(Trace trace) {
    List<String> lines = new ArrayList<>();
    lines.add(trace.stage() + ": " + TextCleaner.oneLine(trace.summary()));
    Explanation explanation = trace.explanation();
    if (explanation != null) {
      lines.add(explanation.text());
    }
    Match match = trace.match();
    if (match != null) {
      String decision = constant(match.outcome()) + ": " + TextCleaner.oneLine(match.reason());
      lines.add("match " + match.at() + " " + decision);
    }
    trace.told().forEach(entry -> lines.add(line(entry)));
    for (TracedDelivery traced : trace.deliveries()) {
      lines.add("delivery " + traced.delivery().id() + " " + TextCleaner.oneLine(traced.outcome()));
      traced.attempts().forEach(attempt -> lines.add(line(attempt)));
    }
    return String.join("\n", lines);
  }

  static String constant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String line(LedgerEntry entry) {
    return "told "
        + entry.at()
        + " by "
        + TextCleaner.oneLine(entry.alertId())
        + " with score "
        + entry.score()
        + ": "
        + constant(entry.event());
  }

  private static String line(Attempt attempt) {
    return "    attempt "
        + attempt.number()
        + " "
        + attempt.startedAt()
        + " over "
        + attempt.channel()
        + " "
        + attempt.result()
        + ": "
        + TextCleaner.oneLine(attempt.detail());
  }
}
