package io.jobwatch.spi.storage;

import io.jobwatch.model.ChannelStatistics;
import io.jobwatch.model.FetchCounts;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Counts what is stored, where it is stored. What {@linkplain RetentionStore retention} has removed
 * is not counted any more.
 */
public interface StatisticsStore {

  /**
   * The queue of deliveries.
   *
   * @return its status
   */
  QueueStatus queue();

  /**
   * The queue of deliveries by the channel of the destination in use.
   *
   * @return the status for each channel; one without waiting deliveries and dead letters is missing
   */
  Map<PluginId, QueueStatus> queueByChannel();

  /**
   * The queue of deliveries by subscriber.
   *
   * @param limit the most subscribers to give, at least 1
   * @return the status for each subscriber's id, those with most waiting deliveries first
   */
  Map<String, QueueStatus> queueBySubscriber(int limit);

  /**
   * What happened in a time.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the counts
   */
  PeriodStatistics period(Instant from, Instant until);

  /**
   * How the channels did with the deliveries queued in a time.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the channels that tried any, by id
   */
  List<ChannelStatistics> channels(Instant from, Instant until);

  /**
   * How the fetches of each source went in a time.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the counts by the source's id, in no order
   */
  Map<String, FetchCounts> fetchesBySource(Instant from, Instant until);

  /**
   * How the fetches of each company went in a time, over all of its sources.
   *
   * @param from when it begins
   * @param until when it ends; that moment is not a part of it
   * @return the counts by the company that the sources name, in no order; sources that name none
   *     are left out
   */
  Map<String, FetchCounts> fetchesByCompany(Instant from, Instant until);
}
