package io.jobwatch.benchmarks.path;

import io.jobwatch.benchmarks.preview.StoredPostings;
import io.jobwatch.ingest.IngestResult;
import io.jobwatch.ingest.Ingestor;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Ingests one source after the other, and inserts the rows that each of them has led to into the
 * same tables of another database. Taking turns gives both the same share of whatever else the
 * machine does.
 */
final class IngestRun {

  private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

  /** As many as the ingest stores in one transaction. */
  private static final int BATCH = 500;

  private final TimedStorage storage;
  private final Ingestor ingestor;
  private final DataSource ours;
  private final DataSource plain;
  private final StoredPostings postings;
  private final int perSource;

  IngestRun(Storage storage, DataSource ours, DataSource plain, int perSource, int postings) {
    this.storage = new TimedStorage(storage);
    this.ingestor = new Ingestor(this.storage);
    this.ours = ours;
    this.plain = plain;
    this.postings = new StoredPostings(START, postings);
    this.perSource = perSource;
  }

  /** Ingests new postings, and inserts their rows. */
  IngestTimes store(int first, int count) throws SQLException {
    IngestTimes times = IngestTimes.NONE;
    for (int from = first; from < first + count; from += perSource) {
      Instant now = START.plusSeconds(from);
      int size = Math.min(perSource, first + count - from);
      times = times.plus(ingest(from, size, now, size)).plus(insert(now));
    }
    return times;
  }

  /** Ingests the same postings again. */
  IngestTimes again(int first, int count) {
    IngestTimes times = IngestTimes.NONE;
    for (int from = first; from < first + count; from += perSource) {
      int size = Math.min(perSource, first + count - from);
      times = times.plus(ingest(from, size, START.plus(Duration.ofDays(2)), 0));
    }
    return times;
  }

  private IngestTimes ingest(int from, int size, Instant now, int expected) {
    Source source = Source.of("greenhouse", "board-" + from);
    List<ScrapedPosting> listed =
        IntStream.range(from, from + size).mapToObj(this::scraped).toList();
    FetchResult.Complete result = new FetchResult.Complete(listed, List.of(), Validators.NONE);
    storage.takeNanos();
    long start = System.nanoTime();
    IngestResult ingested =
        ingestor.ingest(source, result, ListingTrust.API, SourceHealth.UNKNOWN, now);
    Duration taken = since(start);
    if (ingested.changes().size() != expected) {
      throw new IllegalStateException(
          "Ingest: " + ingested.changes().size() + " changes instead of " + expected + ".");
    }
    Duration storing = Duration.ofNanos(storage.takeNanos());
    return new IngestTimes(taken, storing, Duration.ZERO, Duration.ZERO);
  }

  private ScrapedPosting scraped(int number) {
    JobPosting posting = postings.posting(number);
    return ScrapedPosting.open(posting.key().externalId(), posting.content());
  }

  private IngestTimes insert(Instant now) throws SQLException {
    long micros = TimeUnit.SECONDS.toMicros(now.getEpochSecond());
    CopiedRows rows;
    CopiedRows changes;
    CopiedRows sketches;
    try (Connection from = ours.getConnection()) {
      String uids = "(SELECT posting_uid FROM jobwatch_posting_sketch WHERE newest_order = ?)";
      rows = CopiedRows.read(from, "jobwatch_posting", "uid IN " + uids, -micros);
      changes = CopiedRows.read(from, "jobwatch_change", "seen_at = ?", micros);
      sketches = CopiedRows.read(from, "jobwatch_posting_sketch", "newest_order = ?", -micros);
    }
    Duration postingsOnly = Duration.ZERO;
    long start = System.nanoTime();
    try (Connection into = plain.getConnection()) {
      into.setAutoCommit(false);
      for (int from = 0; from < rows.size(); from += BATCH) {
        long begun = System.nanoTime();
        rows.insert(into, from, from + BATCH);
        postingsOnly = postingsOnly.plus(since(begun));
        changes.insert(into, from, from + BATCH);
        sketches.insert(into, from, from + BATCH);
        into.commit();
      }
    }
    return new IngestTimes(Duration.ZERO, Duration.ZERO, postingsOnly, since(start));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
