package io.jobwatch.spi.channel;

import io.jobwatch.spi.PluginContext;

/**
 * What a channel may use. Its HTTP client calls public addresses only, unless the operator has
 * allowed a network, because subscribers choose the addresses.
 */
public interface ChannelContext extends PluginContext {

  /**
   * The in-app inboxes that the host shows its users.
   *
   * @return the inboxes
   */
  Inbox inbox();
}
