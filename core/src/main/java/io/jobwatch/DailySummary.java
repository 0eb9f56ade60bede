package io.jobwatch;

import io.jobwatch.model.DeliveryCounts;
import io.jobwatch.model.EventType;
import io.jobwatch.model.FetchCounts;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What happened in a time, and how things are at its end.
 *
 * @param period what happened
 * @param sources the sources that are fetched, by id
 * @param broken the health of those that are broken, by id
 * @param deadLetters how many deliveries wait for somebody to replay them
 * @param zone where the times are read
 */
record DailySummary(
    PeriodStatistics period,
    Map<String, Source> sources,
    Map<String, SourceHealth> broken,
    long deadLetters,
    ZoneId zone) {

  /** More are counted, but not named. */
  private static final int MOST_NAMED = 10;

  static DailySummary of(
      Stores stores, Instant since, Instant until, ZoneId zone, int brokenAfter) {
    return new DailySummary(
        stores.statistics().period(since, until),
        stores.sources().fetched().stream()
            .collect(Collectors.toMap(Source::id, Function.identity())),
        stores.sources().failing(brokenAfter),
        stores.statistics().queue().deadLetters(),
        zone);
  }

  OperatorReport report() {
    String subject =
        "[Daily summary] "
            + ReportTexts.count(period.fetches().added(), "new job", "new jobs")
            + ", "
            + ReportTexts.count(period.told(), "match", "matches")
            + (broken.isEmpty()
                ? ""
                : ", " + ReportTexts.count(broken.size(), "source", "sources") + " broken");
    return new OperatorReport(EventType.DAILY_SUMMARY, subject, counts(), remarks());
  }

  private Map<String, Long> counts() {
    FetchCounts fetches = period.fetches();
    DeliveryCounts deliveries = period.deliveries();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("companies", companies());
    counts.put("sources", (long) sources.size());
    counts.put("fetches_ok", fetches.ok());
    counts.put("fetches_failed", fetches.failed());
    counts.put("fetches_rate_limited", fetches.rateLimited());
    counts.put("postings_new", fetches.added());
    counts.put("postings_changed", fetches.changed());
    counts.put("postings_closed", fetches.closed());
    counts.put("matches", period.told());
    counts.put("alerts_triggered", period.alerts());
    counts.put("notifications", period.notifications());
    counts.put("deliveries_sent", deliveries.delivered());
    counts.put("deliveries_failed", deliveries.failed());
    counts.put("deliveries_suppressed", deliveries.suppressed());
    counts.put("deliveries_waiting", deliveries.waiting());
    counts.put("dead_letters", deadLetters);
    counts.put("sources_broken", (long) broken.size());
    return counts;
  }

  /** Those that sources name; one that names none stands for a company of its own. */
  private long companies() {
    return sources.values().stream()
        .map(source -> Objects.requireNonNullElse(source.company(), source.id()))
        .distinct()
        .count();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "From %s to %s, %s."
            .formatted(
                ReportTexts.minute(period.from(), zone),
                ReportTexts.minute(period.until(), zone),
                zone.getId()));
    broken.entrySet().stream()
        .limit(MOST_NAMED)
        .forEach(one -> remarks.add(broken(one.getKey(), one.getValue())));
    if (broken.size() > MOST_NAMED) {
      remarks.add("Broken: " + (broken.size() - MOST_NAMED) + " more.");
    }
    return remarks;
  }

  private String broken(String id, SourceHealth health) {
    Source source = sources.get(id);
    return "Broken: %s, %d failures in a row: %s"
        .formatted(
            source == null ? id : ReportTexts.name(source),
            health.failures(),
            Objects.requireNonNullElse(health.lastError(), "no reason is known"));
  }
}
