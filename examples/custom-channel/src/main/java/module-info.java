/** A channel of somebody else's, as a module of its own. */
module com.acme.pager {
  requires io.jobwatch.core;
  requires static org.jspecify;

  provides io.jobwatch.spi.channel.NotificationChannelProvider with
      com.acme.pager.PagerChannelProvider;
}
