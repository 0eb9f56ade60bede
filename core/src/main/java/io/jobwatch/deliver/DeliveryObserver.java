package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.PluginId;

/** Is told of what happens to deliveries. Called by several threads at once. */
public interface DeliveryObserver {

  /**
   * An attempt has ended and is stored.
   *
   * @param delivery the delivery after it
   * @param attempt the attempt
   */
  void attempted(Delivery delivery, Attempt attempt);

  /**
   * A delivery went on to its next destination or ended without an attempt, and that is stored.
   *
   * @param delivery the delivery after it
   */
  void passedOver(Delivery delivery);

  /**
   * A channel was found misconfigured and rests.
   *
   * @param channel the channel
   * @param detail what is wrong
   */
  void channelPaused(PluginId channel, String detail);

  /**
   * Something waits for a channel that this node does not have. Told once for each channel.
   *
   * @param channel the channel
   * @param waiting how many deliveries wait for it
   */
  void channelUnknown(PluginId channel, long waiting);
}
