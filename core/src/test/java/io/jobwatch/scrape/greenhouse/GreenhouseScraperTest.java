package io.jobwatch.scrape.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.scrape.Fetches;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.scrape.ScriptedHttp;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GreenhouseScraperTest {

  private static final Source SOURCE = Scrapers.greenhouse("acme");
  private static final String TWO_JOBS =
      "{\"jobs\":[{\"id\":4000000000000000001,\"title\":\"A\"},{\"id\":\"2\",\"title\":\"B\"}],"
          + "\"meta\":{\"total\":%s}}";

  @Test
  void readsTheBoardWithOneRequest() {
    ScriptedHttp http = new ScriptedHttp().json(TWO_JOBS.formatted(2));

    FetchResult.Complete result = Fetches.complete(Fetches.fetch(SOURCE, http));

    assertThat(http.calls())
        .extracting(call -> call.uri().toString())
        .containsExactly(
            "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true");
    assertThat(result.postings())
        .extracting(ScrapedPosting::externalId)
        .containsExactly("4000000000000000001", "2");
    assertThat(result.postings()).noneMatch(ScrapedPosting::filled);
  }

  @Test
  void keepsTheValidatorsThatCanBeSentBack() {
    String empty = "{\"jobs\":[],\"meta\":{\"total\":0}}";
    ScriptedHttp http =
        new ScriptedHttp()
            .status(200, Map.of("ETag", "W/\"1\"", "Last-Modified", "yesterday"), empty)
            .status(200, Map.of("ETag", "bad\r\nX: y", "Last-Modified", "x".repeat(501)), empty);

    assertThat(Fetches.fetch(SOURCE, http))
        .isEqualTo(
            new FetchResult.Complete(List.of(), List.of(), new Validators("W/\"1\"", "yesterday")));
    assertThat(Fetches.fetch(SOURCE, http))
        .isEqualTo(new FetchResult.Complete(List.of(), List.of(), Validators.NONE));
  }

  @Test
  void aBoardThatListsFewerThanItHasIsPartial() {
    FetchResult.Partial result =
        Fetches.partial(Fetches.fetch(SOURCE, new ScriptedHttp().json(TWO_JOBS.formatted(37))));

    assertThat(result.postings()).hasSize(2);
    assertThat(result.reason()).isEqualTo("The board says it has 37 jobs and lists 2.");
  }

  @Test
  void aBoardThatGivesNoTotalIsTakenAtItsWord() {
    for (String total : List.of("null", "\"two\"", "[]")) {
      Fetches.complete(Fetches.fetch(SOURCE, new ScriptedHttp().json(TWO_JOBS.formatted(total))));
    }
  }

  @Test
  void readsAnAnswerWithAByteOrderMark() {
    ScriptedHttp http = new ScriptedHttp().json("\uFEFF" + TWO_JOBS.formatted(2));

    assertThat(Fetches.complete(Fetches.fetch(SOURCE, http)).postings()).hasSize(2);
  }

  @Test
  void saysWhereAnAnswerIsNoJson() {
    FetchResult result = Fetches.fetch(SOURCE, new ScriptedHttp().json("{\"jobs\":\n[1,}"));

    assertThat(((FetchResult.Failed) result).reason())
        .startsWith("Fetching Greenhouse board 'acme': the answer of 13 bytes is not whole JSON")
        .contains("line 2, column 4")
        .doesNotContain("REDACTED");
  }

  @Test
  void aPauseOfNoTimeIsAFailure() {
    ScriptedHttp http = new ScriptedHttp().status(503, Map.of("Retry-After", "0"), "");

    assertThat(Fetches.fetch(SOURCE, http)).isInstanceOf(FetchResult.Failed.class);
  }

  @Test
  void trustsTheListingAsAnApi() {
    assertThat(
            new GreenhouseScraperProvider().create(options(Map.of()), new ScriptedHttp()).trust())
        .isEqualTo(ListingTrust.API);
  }

  @Test
  void reportsEveryWrongOptionAtOnce() {
    Map<String, String> wrong =
        Map.of("base-url", "ftp://x", "request-timeout", "soon", "max-bytes", "1", "pages", "2");

    assertThatThrownBy(
            () -> new GreenhouseScraperProvider().create(options(wrong), new ScriptedHttp()))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.faults()).hasSize(4));
  }

  private static PluginOptions options(Map<String, String> values) {
    return PluginOptions.of("Source 'greenhouse:acme'", values);
  }
}
