/** Plugins of somebody else's, as a module of its own. */
module com.acme.pager {
  requires io.jobwatch.core;
  requires jdk.httpserver;
  requires static org.jspecify;

  provides io.jobwatch.spi.channel.NotificationChannelProvider with
      com.acme.pager.PagerChannelProvider;
  provides io.jobwatch.spi.scraper.ScraperProvider with
      com.acme.pager.JobListScraperProvider;
}
