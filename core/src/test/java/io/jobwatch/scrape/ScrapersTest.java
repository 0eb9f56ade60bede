package io.jobwatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ScrapersTest {

  @Test
  void makesSourcesThatNameTheirScraper() {
    assertThat(Scrapers.greenhouse("acme").id()).isEqualTo("greenhouse:acme");
    assertThat(Scrapers.lever("Acme").id()).isEqualTo("lever:Acme");
  }

  @Test
  void sitesOfTheSameNameOnBothLeverHostsAreDifferentSources() {
    assertThat(Scrapers.leverEu("Acme").id()).isEqualTo("lever_eu:Acme");
  }

  @Test
  void everyScraperIsFound() {
    List<String> found =
        ServiceLoader.load(ScraperProvider.class).stream()
            .map(provider -> provider.get().id().value())
            .toList();

    assertThat(found).contains("greenhouse", "lever", "lever_eu");
  }
}
