package io.jobwatch;

import io.jobwatch.ingest.IngestResult;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.spi.scraper.RefusedPosting;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one source in a run.
 *
 * @param sourceId the source's id
 * @param scraper the scraper that reads it
 * @param company the employer that the source names, or {@code null}; at most 300 characters
 * @param outcome how the fetch went
 * @param detail why it went so; empty if there is nothing to say
 * @param fetched how many postings it listed
 * @param elsewhere how many of them are at none of its locations, and left out
 * @param changes how many of them changed, by kind; a kind without any is missing
 * @param refused the listed postings that could not be used, and why
 * @param duration how long it took
 */
public record SourceReport(
    String sourceId,
    PluginId scraper,
    @Nullable String company,
    SourceOutcome outcome,
    String detail,
    int fetched,
    int elsewhere,
    Map<ChangeKind, Integer> changes,
    List<RefusedPosting> refused,
    Duration duration) {

  /** Copies the collections. */
  public SourceReport {
    changes = Map.copyOf(changes);
    refused = List.copyOf(refused);
  }

  /**
   * How many postings changed in one way.
   *
   * @param kind the way
   * @return their number
   */
  public int count(ChangeKind kind) {
    return changes.getOrDefault(kind, 0);
  }

  static SourceReport without(
      Source source, SourceOutcome outcome, String detail, Duration duration) {
    return new SourceReport(
        source.id(),
        source.scraper(),
        company(source),
        outcome,
        detail,
        0,
        0,
        Map.of(),
        List.of(),
        duration);
  }

  static SourceReport of(
      Source source, SourceOutcome outcome, String detail, IngestResult result, Duration duration) {
    Map<ChangeKind, Integer> changes = new EnumMap<>(ChangeKind.class);
    Arrays.stream(ChangeKind.values())
        .filter(kind -> result.count(kind) > 0)
        .forEach(kind -> changes.put(kind, result.count(kind)));
    return new SourceReport(
        source.id(),
        source.scraper(),
        company(source),
        outcome,
        detail,
        result.listed(),
        result.elsewhere(),
        changes,
        result.refused(),
        duration);
  }

  private static @Nullable String company(Source source) {
    String company = source.company();
    return company == null ? null : TextCleaner.shown(company, Fetch.MAX_COMPANY);
  }

  Fetch fetch(Instant started, Instant finished) {
    return new Fetch(
        sourceId,
        company,
        outcome,
        detail,
        started,
        finished,
        fetched,
        count(ChangeKind.NEW),
        count(ChangeKind.CHANGED),
        count(ChangeKind.REOPENED),
        count(ChangeKind.EXPIRED),
        count(ChangeKind.FILLED),
        refused.size());
  }
}
