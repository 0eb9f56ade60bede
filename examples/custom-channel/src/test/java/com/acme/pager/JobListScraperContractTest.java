package com.acme.pager;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.testkit.RecordingHttp;
import io.jobwatch.testkit.ScraperContract;
import io.jobwatch.testkit.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobListScraperContractTest extends ScraperContract {

  @Override
  protected ScraperProvider provider() {
    return new JobListScraperProvider();
  }

  @Override
  protected Source source() {
    return Source.of("acme/job-list", "acme").option("base-url", "https://jobs.acme.example");
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("base-url", "jobs");
  }

  @Override
  protected HttpCaller listing() {
    return list("jobs: 2\n17 Java Engineer\n23 Baker\n");
  }

  @Override
  protected List<String> externalIds() {
    return List.of("17", "23");
  }

  @Override
  protected Optional<HttpCaller> emptyBoard() {
    return Optional.of(list("jobs: 0\n"));
  }

  @Override
  protected Optional<HttpCaller> unknownBoard() {
    return Optional.of(new RecordingHttp().answer(404, "no such list"));
  }

  @Test
  void saysThatAListOfWhichAPartIsMissingIsNotComplete() {
    assertThat(fetch("jobs: 3\n17 Java Engineer\n23 Baker\n"))
        .isInstanceOf(FetchResult.Partial.class);
  }

  @Test
  void keepsTheOthersWhenAJobCannotBeUsed() {
    FetchResult result = fetch("jobs: 2\n17 " + "Java ".repeat(300) + "\n23 Baker\n");
    assertThat(result)
        .isInstanceOfSatisfying(
            FetchResult.Complete.class,
            complete -> {
              assertThat(complete.postings()).hasSize(1);
              assertThat(complete.refused()).hasSize(1);
            });
  }

  @Test
  void writesABlankInTheNameOfAListAsInAPath() {
    RecordingHttp http = new RecordingHttp().answer(200, "jobs: 0\n");
    fetch(http, Source.of("acme/job-list", "north + south"));
    assertThat(http.calls().get(0).uri())
        .hasToString("https://jobs.acme.example/north%20%2B%20south.txt");
  }

  @Test
  void waitsAsLongAsTheServerWants() {
    Map<String, String> wait = Map.of("Retry-After", "120");
    FetchResult pause = new FetchResult.RateLimited(Duration.ofMinutes(2));
    for (int status : List.of(429, 503)) {
      assertThat(fetch(new RecordingHttp().answer(status, wait, ""), source())).isEqualTo(pause);
    }
    assertThat(fetch(new RecordingHttp().answer(503, ""), source()))
        .isInstanceOf(FetchResult.Failed.class);
  }

  private FetchResult fetch(String text) {
    return fetch(list(text), source());
  }

  private FetchResult fetch(HttpCaller http, Source source) {
    return provider()
        .create(PluginOptions.of("Scraper", options()), TestContext.of(http))
        .fetch(new FetchRequest(source, Validators.NONE));
  }

  private static HttpCaller list(String text) {
    return new RecordingHttp().answer(200, text);
  }
}
