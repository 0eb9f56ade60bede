package io.jobwatch;

import io.jobwatch.model.ChannelStatistics;
import io.jobwatch.model.FetchCounts;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Counts over what is stored. What retention has removed is not counted any more, so a time that is
 * longer ago than {@link RetentionSettings} keeps things is incomplete. Safe for use by several
 * threads at once.
 */
public final class Statistics {

  private static final int MOST_PERIODS = 400;
  private static final int MOST_SUBSCRIBERS = 1_000;

  private final Storage storage;
  private final Clock clock;

  Statistics(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * The queue of deliveries.
   *
   * @return its length, its oldest entry, and the dead letters
   */
  public QueueStatus queue() {
    return storage.transaction(stores -> stores.statistics().queue());
  }

  /**
   * The queue of deliveries by the channel of the destination in use.
   *
   * @return the status for each channel; one without waiting deliveries and dead letters is missing
   */
  public Map<PluginId, QueueStatus> queueByChannel() {
    return storage.transaction(stores -> stores.statistics().queueByChannel());
  }

  /**
   * The queue of deliveries by subscriber.
   *
   * @param limit the most subscribers to give, from 1 to 1,000
   * @return the status for each subscriber's id, those with most waiting deliveries first
   */
  public Map<String, QueueStatus> queueBySubscriber(int limit) {
    range("Number of subscribers", limit, MOST_SUBSCRIBERS);
    return storage.transaction(stores -> stores.statistics().queueBySubscriber(limit));
  }

  /**
   * What happened in a time.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the counts
   */
  public PeriodStatistics between(Instant from, Instant until) {
    return storage.transaction(stores -> stores.statistics().period(from, until));
  }

  /**
   * What happened day by day.
   *
   * @param days how many days, today the last of them, from 1 to 400
   * @param zone where a day begins at its midnight
   * @return the counts of each day, oldest first
   */
  public List<PeriodStatistics> perDay(int days, ZoneId zone) {
    return periods(today(zone), Period.ofDays(1), days, zone);
  }

  /**
   * What happened week by week. A week begins on Monday.
   *
   * @param weeks how many weeks, this one the last of them, from 1 to 400
   * @param zone where a day begins at its midnight
   * @return the counts of each week, oldest first
   */
  public List<PeriodStatistics> perWeek(int weeks, ZoneId zone) {
    LocalDate monday = today(zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return periods(monday, Period.ofWeeks(1), weeks, zone);
  }

  /**
   * What happened month by month.
   *
   * @param months how many months, this one the last of them, from 1 to 400
   * @param zone where a day begins at its midnight
   * @return the counts of each month, oldest first
   */
  public List<PeriodStatistics> perMonth(int months, ZoneId zone) {
    return periods(today(zone).withDayOfMonth(1), Period.ofMonths(1), months, zone);
  }

  /**
   * How the channels did with the deliveries queued in a time.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the channels that tried any, by id
   */
  public List<ChannelStatistics> channels(Instant from, Instant until) {
    return storage.transaction(stores -> stores.statistics().channels(from, until));
  }

  /**
   * How the fetches of each source went in a time.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the counts by the source's id
   */
  public Map<String, FetchCounts> sources(Instant from, Instant until) {
    return storage.transaction(stores -> stores.statistics().fetchesBySource(from, until));
  }

  /**
   * How the fetches of each company went in a time, over all of its sources.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the counts by company; sources that name none are left out
   */
  public Map<String, FetchCounts> companies(Instant from, Instant until) {
    return storage.transaction(stores -> stores.statistics().fetchesByCompany(from, until));
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private List<PeriodStatistics> periods(LocalDate last, Period length, int count, ZoneId zone) {
    range("Number of periods", count, MOST_PERIODS);
    return storage.transaction(
        stores -> {
          List<PeriodStatistics> periods = new ArrayList<>();
          for (int back = count - 1; back >= 0; back--) {
            LocalDate begin = last.minus(length.multipliedBy(back));
            periods.add(
                stores
                    .statistics()
                    .period(
                        begin.atStartOfDay(zone).toInstant(),
                        begin.plus(length).atStartOfDay(zone).toInstant()));
          }
          return List.copyOf(periods);
        });
  }

  private static void range(String what, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          what + " '" + value + "': it is out of range. Ask for 1 to " + most + ".");
    }
  }
}
