package io.jobwatch.docs.snippets;

import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.Scraper;

abstract class NewestJobsScraper implements Scraper {

  // tag::trust
  @Override
  public ListingTrust trust() {
    return ListingTrust.WINDOW;
  }
  // end::trust
}
