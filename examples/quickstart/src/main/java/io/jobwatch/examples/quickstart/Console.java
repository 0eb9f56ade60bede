package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchListener;
import io.jobwatch.RunReport;
import io.jobwatch.SourceReport;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Verdict;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Listens to a run and prints what a person wants to know of it. */
final class Console implements JobwatchListener {

  private static final int MATCHES_SHOWN = 15;

  private final PrintStream out;
  private final boolean json;
  private final Queue<Match> matches = new ConcurrentLinkedQueue<>();
  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

  Console(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void matched(Match match) {
    matches.add(match);
  }

  @Override
  public void attempted(Delivery delivery, Attempt attempt) {
    attempts.add(attempt);
  }

  @Override
  public void channelPaused(PluginId channel, String detail) {
    out.println("! channel " + channel + " rests: " + Terminal.safe(detail));
  }

  /** One line for one run of several. */
  void line(int number, RunReport report) {
    out.printf(Locale.ROOT, "run %2d  %s%n", number, summary(report.counts()));
    report.sources().stream().filter(source -> !source.outcome().ok()).forEach(this::source);
  }

  /** All of a run; gives whether it went well. */
  boolean show(Jobwatch jobwatch, RunReport report, Neighbourhood neighbourhood) {
    out.println("Sources");
    report.sources().forEach(this::source);
    matches(jobwatch);
    deliveries(neighbourhood);
    out.println();
    out.println("Report  " + summary(report.counts()));
    if (json) {
      out.println(json(report.counts()));
    }
    return report.ok();
  }

  private void source(SourceReport source) {
    out.printf(
        Locale.ROOT,
        "  %-32s %-13s %4d listed  %s%n",
        Terminal.cut(source.sourceId(), 32),
        source.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        source.fetched(),
        changes(source));
    if (!source.detail().isEmpty()) {
      out.println("    " + Terminal.safe(source.detail()));
    }
    source
        .refused()
        .forEach(
            refused ->
                out.println(
                    "    refused "
                        + Terminal.safe(refused.externalId())
                        + ": "
                        + Terminal.safe(refused.reason())));
  }

  private static String changes(SourceReport source) {
    return Arrays.stream(ChangeKind.values())
        .filter(kind -> source.count(kind) > 0)
        .map(kind -> source.count(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private void matches(Jobwatch jobwatch) {
    List<Match> told =
        matches.stream().filter(match -> match.outcome() == MatchOutcome.NOTIFIED).toList();
    if (told.isEmpty()) {
      return;
    }
    Map<String, JobPosting> postings =
        jobwatch.postings().find(told.stream().map(Match::postingUid).distinct().toList()).stream()
            .collect(Collectors.toMap(JobPosting::uid, posting -> posting));
    out.println();
    out.println("Matches");
    told.stream()
        .limit(MATCHES_SHOWN)
        .forEach(
            match -> {
              JobPosting posting = postings.get(match.postingUid());
              if (posting != null) {
                match(match, posting);
              }
            });
    if (told.size() > MATCHES_SHOWN) {
      out.println("  and " + (told.size() - MATCHES_SHOWN) + " more");
    }
  }

  private void match(Match match, JobPosting posting) {
    var content = posting.content();
    out.printf(
        Locale.ROOT,
        "  %-48s %-20s %s%n",
        Terminal.cut(content.title(), 48),
        Terminal.cut(content.company(), 20),
        Terminal.cut(String.join("; ", content.locations()), 40));
    String why =
        match.verdict() instanceof Verdict.Scored scored
            ? scored.score() + "  " + String.join("; ", scored.reasons())
            : match.reason();
    out.println("    " + Terminal.safe(match.alertId()) + "  " + Terminal.safe(why));
  }

  private void deliveries(Neighbourhood neighbourhood) {
    Map<String, Long> sent =
        attempts.stream()
            .collect(
                Collectors.groupingBy(
                    attempt -> attempt.channel() + " " + attempt.result(),
                    TreeMap::new,
                    Collectors.counting()));
    if (sent.isEmpty()) {
      return;
    }
    out.println();
    out.println("Deliveries");
    sent.forEach((what, count) -> out.printf(Locale.ROOT, "  %4d  %s%n", count, what));
    out.printf(
        Locale.ROOT,
        "  received: %d webhooks with a good signature, %d with a bad one; %d mails%n",
        neighbourhood.verifiedWebhooks(),
        neighbourhood.refusedWebhooks(),
        neighbourhood.mails());
  }

  private static String summary(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The counts have plain names and whole numbers, so that they need no library to be JSON. */
  private static String json(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> '"' + count.getKey() + "\":" + count.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
