package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Schedule;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Validators;
import io.jobwatch.storage.jooq.internal.codec.LocationsCodec;
import io.jobwatch.storage.jooq.internal.codec.OptionsCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.SourceRecord;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of sources. */
final class SourceRows {

  private SourceRows() {}

  /** The definition only, so that a merge leaves health and due time alone. */
  static SourceRecord row(Source source) {
    SourceRecord row = new SourceRecord();
    row.setIdKey(HashKey.of(source.id()));
    row.setScraper(source.scraper().value());
    row.setBoard(source.board());
    row.setCompany(source.company());
    row.setCompanyKey(source.company() == null ? null : HashKey.of(source.company()));
    row.setCompanyTier(Constants.name(source.companyTier()));
    row.setOptions(OptionsCodec.write(source.options()));
    row.setLocations(LocationsCodec.write(source));
    row.setFetchInterval(source.interval().toString());
    Schedule schedule = source.schedule();
    row.setSchedule(schedule == null ? null : schedule.frequency().text());
    row.setScheduleZone(schedule == null ? null : schedule.zone().getId());
    row.setEnabled(source.enabled());
    row.setQuietStart(source.quietStart());
    return row;
  }

  /** As {@link SourceHealth#redefined()}, so that the source is fetched in full. */
  static void redefine(SourceRecord row) {
    row.setEtag(null);
    row.setLastModified(null);
    row.setLastSucceeded(null);
    row.setEmptyAnswers(0);
    row.setRedefined(true);
  }

  /** Whether two definitions lead to the same postings from the same answer. */
  static boolean storedAlike(SourceRecord one, SourceRecord other) {
    return Objects.equals(one.getCompanyKey(), other.getCompanyKey())
        && Objects.equals(one.getCompanyTier(), other.getCompanyTier())
        && one.getOptions().equals(other.getOptions())
        && Objects.equals(one.getLocations(), other.getLocations());
  }

  static Source source(SourceRecord row) {
    Source anywhere =
        new Source(
            PluginId.of(row.getScraper()),
            row.getBoard(),
            row.getCompany(),
            Constants.parse(CompanyTier.class, row.getCompanyTier()),
            OptionsCodec.read(row.getOptions()),
            List.of(),
            false,
            Duration.parse(row.getFetchInterval()),
            schedule(row),
            row.getEnabled(),
            row.getQuietStart());
    return LocationsCodec.read(row.getLocations(), anywhere);
  }

  private static @Nullable Schedule schedule(SourceRecord row) {
    return row.getSchedule() == null
        ? null
        : new Schedule(Frequency.parse(row.getSchedule()), ZoneId.of(row.getScheduleZone()));
  }

  static SourceRecord row(SourceHealth health) {
    SourceRecord row = new SourceRecord();
    row.setEtag(health.validators().etag());
    row.setLastModified(health.validators().lastModified());
    row.setLastFetched(Micros.ofNullable(health.lastFetched()));
    row.setLastSucceeded(Micros.ofNullable(health.lastSucceeded()));
    row.setFailures(health.failures());
    row.setLastError(health.lastError());
    row.setEmptyAnswers(health.emptyAnswers());
    row.setPausedUntil(Micros.ofNullable(health.pausedUntil()));
    return row;
  }

  static SourceHealth health(SourceRecord row) {
    return new SourceHealth(
        new Validators(row.getEtag(), row.getLastModified()),
        Micros.instantOrNull(row.getLastFetched()),
        Micros.instantOrNull(row.getLastSucceeded()),
        row.getFailures(),
        row.getLastError(),
        row.getEmptyAnswers(),
        Micros.instantOrNull(row.getPausedUntil()));
  }
}
