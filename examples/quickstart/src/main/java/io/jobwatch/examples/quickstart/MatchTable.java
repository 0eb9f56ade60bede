package io.jobwatch.examples.quickstart;

import io.jobwatch.Postings;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The matches that were told, under their alerts, each with why. */
final class MatchTable {

  private static final int MATCHES_SHOWN = 15;

  private MatchTable() {}

  static List<String> lines(List<Match> matches, Postings postings) {
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Match> shown = matches.stream().limit(MATCHES_SHOWN).toList();
    Map<String, JobPosting> found =
        postings.find(shown.stream().map(Match::postingUid).distinct().toList()).stream()
            .collect(Collectors.toMap(JobPosting::uid, posting -> posting));
    List<String> lines = new ArrayList<>(List.of("", "Matches"));
    shown.stream()
        .collect(Collectors.groupingBy(Match::alertId, TreeMap::new, Collectors.toList()))
        .forEach(
            (alert, its) -> {
              lines.add("  " + Terminal.cut(alert, Terminal.WIDTH - 2));
              for (Match match : its) {
                JobPosting posting = found.get(match.postingUid());
                if (posting != null) {
                  lines.addAll(match(match, posting.content()));
                }
              }
            });
    if (matches.size() > MATCHES_SHOWN) {
      lines.add("  and " + (matches.size() - MATCHES_SHOWN) + " more");
    }
    return lines;
  }

  private static List<String> match(Match match, PostingContent content) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
                Locale.ROOT,
                "    %3s  %-44s  %-19s  %s",
                match.verdict() instanceof Verdict.Scored verdict ? verdict.score() : "",
                Terminal.cut(content.title(), 44),
                Terminal.cut(content.company(), 19),
                Terminal.cut(String.join("; ", content.locations()), 32))
            .stripTrailing());
    String why =
        match.verdict() instanceof Verdict.Scored verdict
            ? String.join(" ", verdict.reasons())
            : match.reason();
    lines.addAll(Terminal.wrap("         ", why));
    return lines;
  }
}
