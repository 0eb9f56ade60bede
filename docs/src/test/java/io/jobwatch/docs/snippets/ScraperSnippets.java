package io.jobwatch.docs.snippets;

import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Frequency;
import io.jobwatch.scrape.Scrapers;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

final class ScraperSnippets {

  private ScraperSnippets() {}

  static void sources(JobwatchBuilder builder) {
    // tag::sources
    builder
        .source(Scrapers.greenhouse("acme"))
        .source(Scrapers.lever("AcmeLabs").company("Acme Labs").every(Duration.ofMinutes(30)))
        .source(
            Scrapers.leverEu("acme")
                .option("page-size", "500")
                .at(Frequency.daily(LocalTime.of(7, 30)), ZoneId.of("Europe/Berlin")))
        .scraper("greenhouse", options -> options.set("request-timeout", "60s"))
        .userAgent("AcmeJobs/1.0 (+https://acme.example/bot)")
        .requestInterval(Duration.ofSeconds(2));
    // end::sources
  }

  static void locations(JobwatchBuilder builder) {
    // tag::locations
    builder.source(Scrapers.greenhouse("acme").locations("Germany", "Austria").orRemote(true));
    // end::locations
  }

  static void quiet(JobwatchBuilder builder) {
    // tag::quiet
    builder.source(Scrapers.greenhouse("acme").quietStart(true));
    // end::quiet
  }
}
