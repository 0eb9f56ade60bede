package io.jobwatch.model;

/**
 * How a channel did with the deliveries that were queued in a time.
 *
 * @param channel the channel
 * @param deliveries how many of them it has tried
 * @param delivered how many of them it got through
 * @param attempts how many attempts it took, all of them counted
 */
public record ChannelStatistics(PluginId channel, long deliveries, long delivered, long attempts) {

  /**
   * The part of the deliveries tried that got through on this channel. What waits for another
   * attempt counts as not through.
   *
   * @return from 0 to 1; 1 if none was tried
   */
  public double successRate() {
    return deliveries == 0 ? 1 : (double) delivered / deliveries;
  }
}
