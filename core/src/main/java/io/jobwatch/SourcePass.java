package io.jobwatch;

import static java.time.temporal.ChronoUnit.HOURS;

import io.jobwatch.error.JobwatchException;
import io.jobwatch.error.StorageException;
import io.jobwatch.ingest.IngestResult;
import io.jobwatch.ingest.Ingestor;
import io.jobwatch.ingest.WholeBoard;
import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.match.LocationFilter;
import io.jobwatch.model.Company;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Schedule;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches and ingests one claimed source. Whatever goes wrong ends in its report. */
final class SourcePass {

  private static final Logger LOG = LoggerFactory.getLogger(SourcePass.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  private final Engine engine;
  private final Storage storage;
  private final Workers workers;
  private final Clock clock;
  private final SourceWatch watch;

  SourcePass(Engine engine) {
    this.engine = engine;
    storage = engine.storage();
    workers = engine.plugins();
    clock = engine.clock();
    watch = new SourceWatch(engine);
  }

  SourceReport run(Source source, String token) {
    Instant started = clock.instant();
    SourceHealth before = storage.transaction(stores -> stores.sources().health(source.id()));
    Visit visit = new Visit(ranked(source), before, started);
    try {
      Scraper scraper = workers.scraper(source);
      FetchResult result =
          engine.scrapers().fetch(scraper, new FetchRequest(source, before.validators()));
      if (result instanceof FetchResult.NotModified && scraper.trust().missesToExpire() > 0) {
        seen(visit, token);
      }
      take(
          visit,
          result,
          scraper.trust(),
          new Ingestor(
              storage, LocationFilter.of(source)::takes, stores -> fence(stores, visit, token)));
    } catch (JobwatchException e) {
      if (visit.lost) {
        visit.leftToOther();
      } else {
        visit.failed(SourceOutcome.FAILED, String.valueOf(e.getMessage()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      visit.interrupted = true;
      visit.failed(SourceOutcome.FAILED, "it was interrupted");
    } catch (Throwable e) {
      // Whatever a plugin throws, also what its language does not make it declare.
      LOG.atWarn()
          .addKeyValue("event", "scraper_failed")
          .addKeyValue("source", source.id())
          .setCause(e)
          .log("scraper_failed");
      visit.failed(
          SourceOutcome.FAILED,
          "Scraper '" + source.scraper() + "' failed: " + e.getClass().getSimpleName());
    }
    if (visit.interrupted || (visit.report.outcome().failed() && engine.stopping())) {
      // Which says nothing of the source: others fetch it.
      boolean unused =
          storage.transaction(
              stores -> stores.sources().finish(source.id(), token, before, started));
      return visit.report;
    }
    Instant due = due(source, visit.health);
    Fetch fetch = visit.report.fetch(started, clock.instant());
    Optional<List<Notification>> told =
        storage.transaction(
            stores -> {
              stores.fetches().add(fetch);
              return stores.sources().finish(source.id(), token, visit.health, due)
                  ? Optional.of(
                      watch.queue(stores, source, before, visit.health, fetch.finishedAt()))
                  : Optional.empty();
            });
    if (told.isPresent()) {
      watch.fetched(source, before, visit.health, told.get());
    } else {
      LOG.atWarn()
          .addKeyValue("event", "lease_lost")
          .addKeyValue("source", source.id())
          .log("lease_lost");
    }
    return visit.report;
  }

  /** Notes once an hour that all open postings are listed: a board may be asked each minute. */
  private void seen(Visit visit, String token) {
    Instant now = clock.instant();
    Instant before = visit.health.lastSucceeded();
    if (before == null || !before.truncatedTo(HOURS).equals(now.truncatedTo(HOURS))) {
      storage.execute(
          stores -> {
            fence(stores, visit, token);
            new WholeBoard(stores, visit.source).seen(now);
          });
    }
  }

  /** The source with the tier of the company that it names, unless it has one of its own. */
  private Source ranked(Source source) {
    String company = source.company();
    if (company == null || source.companyTier() != null) {
      return source;
    }
    return storage
        .transaction(stores -> stores.companies().find(company))
        .map(Company::tier)
        .map(source::tier)
        .orElse(source);
  }

  /** By the source's times or its interval, but not before a pause that the board wants is over. */
  private Instant due(Source source, SourceHealth health) {
    Instant now = clock.instant();
    Schedule schedule = source.schedule();
    Instant next =
        schedule == null
            ? now.plus(source.interval())
            : Schedules.next(schedule.frequency(), now, schedule.zone());
    Instant rested = health.pausedUntil();
    return rested != null && rested.isAfter(next) ? rested : next;
  }

  /** What a board wants is bounded here, whoever wrote its scraper. */
  private static Duration bounded(Duration wanted) {
    if (wanted.isNegative()) {
      return Duration.ZERO;
    }
    return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
  }

  /**
   * Locks the source, or ends the transaction if another node has taken it over: what was fetched
   * before that may be older than what is stored.
   */
  private void fence(Stores stores, Visit visit, String token) {
    Instant until = clock.instant().plus(SourceFetch.LEASE);
    if (!stores.sources().renew(visit.source.id(), token, until)) {
      visit.lost = true;
      throw new StorageException(
          "Storing what source '"
              + visit.source.id()
              + "' lists: another node has taken it over, or it was removed, since this one did"
              + " not renew its lease in time. Look whether it stood still, or its storage.",
          false,
          null);
    }
  }

  private void take(Visit visit, FetchResult result, ListingTrust trust, Ingestor ingestor) {
    if (result instanceof FetchResult.Complete complete) {
      visit.complete(
          ingestor.ingest(visit.source, complete, trust, visit.health, visit.started),
          complete.validators(),
          trust);
    } else if (result instanceof FetchResult.Partial partial) {
      visit.partial(
          ingestor.ingest(visit.source, partial, trust, visit.health, visit.started), partial);
    } else if (result instanceof FetchResult.NotModified) {
      visit.notModified();
    } else if (result instanceof FetchResult.UnknownBoard unknown) {
      visit.failed(SourceOutcome.UNKNOWN_BOARD, unknown.reason());
    } else if (result instanceof FetchResult.RateLimited limited) {
      visit.rateLimited(limited.retryAfter());
    } else {
      visit.failed(SourceOutcome.FAILED, ((FetchResult.Failed) result).reason());
    }
  }

  /** One fetch of one source, as it unfolds. */
  private final class Visit {

    private final Source source;
    private final Instant started;
    private SourceHealth health;
    private SourceReport report;

    /** Whether another node has taken the source over. */
    private boolean lost;

    /** Whether the run was ended meanwhile. */
    private boolean interrupted;

    Visit(Source source, SourceHealth health, Instant started) {
      this.source = source;
      this.health = health;
      this.started = started;
      this.report = SourceReport.without(source, SourceOutcome.FAILED, "", Duration.ZERO);
    }

    void complete(IngestResult result, Validators validators, ListingTrust trust) {
      Instant now = clock.instant();
      String detail =
          result.doubted()
              ? "empty although it had postings; believed after "
                  + trust.emptyAnswersToBelieve()
                  + " such answers in some hours, this is number "
                  + result.emptyAnswers()
              : "";
      // What is not believed yet must be asked for again in full, or it could never be confirmed.
      boolean again = result.doubted() || result.missing() > 0;
      health = health.succeeded(again ? Validators.NONE : validators, result.emptyAnswers(), now);
      report = SourceReport.of(source, SourceOutcome.COMPLETE, detail, result, since(now));
    }

    void partial(IngestResult result, FetchResult.Partial partial) {
      Instant now = clock.instant();
      String reason = TextCleaner.oneLine(partial.reason());
      Duration pause = partial.retryAfter();
      SourceOutcome outcome = SourceOutcome.PARTIAL;
      if (pause == null) {
        health = health.failed(reason, now);
      } else {
        outcome = SourceOutcome.RATE_LIMITED;
        pauses(pause, reason, now);
        health = health.unvalidated();
      }
      report = SourceReport.of(source, outcome, reason, result, since(now));
    }

    void notModified() {
      Instant now = clock.instant();
      health = health.succeeded(health.validators(), health.emptyAnswers(), now);
      report = SourceReport.without(source, SourceOutcome.NOT_MODIFIED, "", since(now));
    }

    void rateLimited(Duration pause) {
      Instant now = clock.instant();
      String reason = "it wants a pause of " + pause.toSeconds() + " s";
      pauses(pause, reason, now);
      report = SourceReport.without(source, SourceOutcome.RATE_LIMITED, reason, since(now));
    }

    private void pauses(Duration pause, String reason, Instant now) {
      boolean endless =
          storage.transaction(stores -> EndlessPauses.wants(stores, source.id(), health, now));
      SourceHealth counted = endless ? health.failed(reason, now) : health;
      health = counted.rateLimited(reason, now.plus(bounded(pause)), now);
    }

    void failed(SourceOutcome outcome, String detail) {
      Instant now = clock.instant();
      String reason = TextCleaner.oneLine(detail);
      health = health.failed(reason, now);
      report = SourceReport.without(source, outcome, reason, since(now));
    }

    void leftToOther() {
      report =
          SourceReport.without(
              source,
              SourceOutcome.LEASED,
              "it was taken over or removed meanwhile",
              since(clock.instant()));
    }

    private Duration since(Instant now) {
      return Duration.between(started, now);
    }
  }
}
