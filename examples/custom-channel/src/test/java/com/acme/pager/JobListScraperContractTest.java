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

  private FetchResult fetch(String text) {
    return provider()
        .create(PluginOptions.of("Scraper", options()), TestContext.of(list(text)))
        .fetch(new FetchRequest(source(), Validators.NONE));
  }

  private static HttpCaller list(String text) {
    return new RecordingHttp().answer(200, text);
  }
}
