package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchListener;
import io.jobwatch.RunReport;
import io.jobwatch.SourceReport;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.SourceOutcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Listens to runs and prints what a person wants to know of them. */
final class Console implements JobwatchListener {

  private final PrintStream out;
  private final boolean json;
  private final List<RunReport> rows = new ArrayList<>();
  private final Queue<Match> matches = new ConcurrentLinkedQueue<>();
  private final Queue<String> attempts = new ConcurrentLinkedQueue<>();

  Console(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void matched(Match match) {
    if (match.outcome() == MatchOutcome.NOTIFIED) {
      matches.add(match);
    }
  }

  @Override
  public void attempted(Delivery delivery, Attempt attempt) {
    attempts.add(
        String.format(
            Locale.ROOT,
            "  %-8s %-8s %-18s",
            delivery.subscriberId(),
            attempt.channel(),
            attempt.result().replace('_', ' ')));
  }

  @Override
  public void channelPaused(PluginId channel, String detail) {
    Terminal.wrap("! ", "channel " + channel + " rests: " + detail).forEach(out::println);
  }

  /** One row for one run of several. */
  void row(RunReport report) {
    if (rows.isEmpty()) {
      out.println(Counts.head());
    }
    rows.add(report);
    out.println(Counts.row(rows.size(), report));
    report.sources().stream().filter(source -> !source.outcome().ok()).forEach(this::source);
  }

  /** All of a run, or of several of which this is the last; gives whether it went well. */
  boolean show(Jobwatch jobwatch, RunReport report, Neighbourhood neighbourhood) {
    if (!rows.isEmpty()) {
      out.println();
    }
    out.println("Sources");
    report.sources().forEach(this::source);
    MatchTable.lines(List.copyOf(matches), jobwatch.postings()).forEach(out::println);
    deliveries(neighbourhood);
    out.println();
    out.println("Report");
    Counts.block(report).forEach(out::println);
    if (json) {
      (rows.isEmpty() ? List.of(report) : rows).stream().map(Counts::json).forEach(out::println);
    }
    return report.ok();
  }

  private void source(SourceReport source) {
    out.println(
        String.format(
                Locale.ROOT,
                "  %-34s %-13s %12s  %s",
                Terminal.cut(source.sourceId(), 34),
                source.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                source.outcome() == SourceOutcome.COMPLETE || source.fetched() > 0
                    ? source.fetched() + " listed"
                    : "",
                changes(source))
            .stripTrailing());
    if (!source.detail().isEmpty()) {
      Terminal.wrap("    ", source.detail()).forEach(out::println);
    }
    source.refused().stream()
        .flatMap(
            refused ->
                Terminal.wrap("    refused ", refused.externalId() + ": " + refused.reason())
                    .stream())
        .forEach(out::println);
  }

  private static String changes(SourceReport source) {
    return Arrays.stream(ChangeKind.values())
        .filter(kind -> source.count(kind) > 0)
        .map(kind -> source.count(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private void deliveries(Neighbourhood neighbourhood) {
    Map<String, Long> sent =
        attempts.stream()
            .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
    if (sent.isEmpty()) {
      return;
    }
    out.println();
    out.println("Deliveries");
    sent.forEach((line, count) -> out.printf(Locale.ROOT, "%s %6d%n", line, count));
    out.printf(
        Locale.ROOT,
        "  Webhooks received: %d, signatures that did not fit: %d. Mails received: %d.%n",
        neighbourhood.verifiedWebhooks(),
        neighbourhood.refusedWebhooks(),
        neighbourhood.mails());
    if (neighbourhood.mails() > 0) {
      out.println("  The mails are in " + neighbourhood.mailFolder());
    }
  }
}
