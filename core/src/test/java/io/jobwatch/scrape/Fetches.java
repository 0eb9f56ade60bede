package io.jobwatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.scrape.greenhouse.GreenhouseScraperProvider;
import io.jobwatch.scrape.lever.LeverEuScraperProvider;
import io.jobwatch.scrape.lever.LeverScraperProvider;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.List;

/** Fetches as a host would, with the scraper that the source names. */
public final class Fetches {

  private static final List<ScraperProvider> PROVIDERS =
      List.of(
          new GreenhouseScraperProvider(),
          new LeverScraperProvider(),
          new LeverEuScraperProvider());

  private Fetches() {}

  /** Fetches a source without validators. */
  public static FetchResult fetch(Source source, ScriptedHttp http) {
    return fetch(source, Validators.NONE, http);
  }

  /** Fetches a source. */
  public static FetchResult fetch(Source source, Validators validators, ScriptedHttp http) {
    ScraperProvider provider =
        PROVIDERS.stream()
            .filter(one -> one.id().equals(source.scraper()))
            .findFirst()
            .orElseThrow();
    return provider
        .create(PluginOptions.of("Source '" + source.id() + "'", source.options()), http)
        .fetch(new FetchRequest(source, validators));
  }

  /** The only posting of a Greenhouse board that has this job. */
  public static PostingContent greenhouseJob(String json) {
    ScriptedHttp http = new ScriptedHttp().json("{\"jobs\":[" + json + "],\"meta\":{\"total\":1}}");
    return only(fetch(Scrapers.greenhouse("acme"), http));
  }

  /** The only posting of a Lever site that has this posting. */
  public static PostingContent leverPosting(String json) {
    return only(fetch(Scrapers.lever("acme-labs"), new ScriptedHttp().json("[" + json + "]")));
  }

  /** The result as a complete listing. */
  public static FetchResult.Complete complete(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Complete.class);
    return (FetchResult.Complete) result;
  }

  /** The result as a partial listing. */
  public static FetchResult.Partial partial(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Partial.class);
    return (FetchResult.Partial) result;
  }

  private static PostingContent only(FetchResult result) {
    FetchResult.Complete complete = complete(result);
    assertThat(complete.refused()).isEmpty();
    assertThat(complete.postings()).hasSize(1);
    return complete.postings().get(0).content();
  }
}
