package io.jobwatch.scrape.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.scrape.Fetches;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.scrape.ScriptedHttp;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeverScraperTest {

  private static final Source SOURCE = Scrapers.lever("Acme").option("page-size", "3");

  @Test
  void asksTheHostThatTheSourceNames() {
    assertThat(uris(Scrapers.lever("Acme")))
        .containsExactly("https://api.lever.co/v0/postings/Acme?mode=json&skip=0&limit=100");
    assertThat(uris(Scrapers.leverEu("Acme")))
        .containsExactly("https://api.eu.lever.co/v0/postings/Acme?mode=json&skip=0&limit=100");
    assertThat(uris(Scrapers.leverEu("Acme").option("base-url", "http://127.0.0.1:9/x")))
        .containsExactly("http://127.0.0.1:9/x/Acme?mode=json&skip=0&limit=100");
  }

  @Test
  void aKnownSiteWithoutPostingsIsComplete() {
    assertThat(Fetches.fetch(SOURCE, new ScriptedHttp().json("[]")))
        .isEqualTo(new FetchResult.Complete(List.of(), List.of(), Validators.NONE));
  }

  @Test
  void keepsValidatorsWhereOnePageHoldsAll() {
    ScriptedHttp http = new ScriptedHttp().status(200, Map.of("ETag", "\"1\""), page("a", "b"));

    assertThat(Fetches.complete(Fetches.fetch(SOURCE, http)).validators())
        .isEqualTo(new Validators("\"1\"", null));
  }

  @Test
  void readsPagesThatOverlapByOneUntilOneIsShort() {
    ScriptedHttp http =
        new ScriptedHttp()
            .status(200, Map.of("ETag", "\"1\""), page("a", "b", "c"))
            .json(page("c", "d", "e"))
            .status(200, Map.of("ETag", "\"3\""), page("e"));

    FetchResult.Complete result =
        Fetches.complete(Fetches.fetch(SOURCE, new Validators("\"0\"", null), http));

    assertThat(ids(result.postings())).containsExactly("a", "b", "c", "d", "e");
    assertThat(result.validators()).isEqualTo(Validators.NONE);
    assertThat(http.calls())
        .extracting(call -> call.uri().getQuery())
        .containsExactly(
            "mode=json&skip=0&limit=3", "mode=json&skip=2&limit=3", "mode=json&skip=4&limit=3");
    assertThat(http.calls().get(0).headers()).containsKey("If-None-Match");
    assertThat(http.calls().get(1).headers()).doesNotContainKey("If-None-Match");
  }

  @Test
  void aServerMayGiveFewerThanItIsAskedFor() {
    ScriptedHttp http =
        new ScriptedHttp()
            .status(200, Map.of("ETag", "\"1\""), page(numbers(0, 120)))
            .json(page(numbers(119, 130)));

    FetchResult.Complete result =
        Fetches.complete(Fetches.fetch(Scrapers.lever("Acme").option("page-size", "500"), http));

    assertThat(ids(result.postings())).containsExactly(numbers(0, 130));
    assertThat(result.validators()).isEqualTo(Validators.NONE);
    assertThat(http.calls().get(1).uri().getQuery()).isEqualTo("mode=json&skip=119&limit=500");
  }

  @Test
  void aPostingThatComesInMeanwhileDoesNoHarm() {
    ScriptedHttp http =
        new ScriptedHttp().json(page("a", "b", "c")).json(page("b", "c", "d")).json(page("d"));

    assertThat(ids(Fetches.complete(Fetches.fetch(SOURCE, http)).postings()))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aPostingThatGoesMeanwhileMakesTheListingPartial() {
    ScriptedHttp http = new ScriptedHttp().json(page("a", "b", "c")).json(page("e", "f"));

    FetchResult.Partial result = Fetches.partial(Fetches.fetch(SOURCE, http));

    assertThat(ids(result.postings())).containsExactly("a", "b", "c", "e", "f");
    assertThat(result.reason())
        .isEqualTo("Page 2 of Lever site 'Acme': the site changed while it was read.");
  }

  @Test
  void anEmptySecondPageMakesTheListingPartial() {
    ScriptedHttp http = new ScriptedHttp().json(page("a", "b", "c")).json("[]");

    assertThat(Fetches.partial(Fetches.fetch(SOURCE, http)).reason())
        .contains("the site changed while it was read");
  }

  @Test
  void aServerThatIgnoresTheOffsetIsFoundOut() {
    ScriptedHttp http = new ScriptedHttp().json(page("a", "b", "c")).json(page("a", "b", "c"));

    FetchResult.Partial result = Fetches.partial(Fetches.fetch(SOURCE, http));

    assertThat(ids(result.postings())).containsExactly("a", "b", "c");
    assertThat(result.reason()).endsWith("it repeats the pages before.");
  }

  @Test
  void whatWasReadBeforeAFailureIsKept() {
    for (ScriptedHttp http :
        List.of(
            new ScriptedHttp().json(page("a", "b", "c")).status(500, Map.of(), ""),
            new ScriptedHttp().json(page("a", "b", "c")).status(404, Map.of(), ""),
            new ScriptedHttp().json(page("a", "b", "c")).json("[{\"id\":"),
            new ScriptedHttp().json(page("a", "b", "c")).json("{\"ok\":false}"))) {
      FetchResult.Partial result = Fetches.partial(Fetches.fetch(SOURCE, http));

      assertThat(ids(result.postings())).containsExactly("a", "b", "c");
      assertThat(result.reason()).startsWith("Page 2 of Lever site 'Acme': ").endsWith(".");
      assertThat(result.retryAfter()).isNull();
    }
  }

  @Test
  void aPauseThatIsWantedAfterTheFirstPageIsPassedOnWithWhatWasRead() {
    for (int status : new int[] {429, 503}) {
      ScriptedHttp http =
          new ScriptedHttp()
              .json(page("a", "b", "c"))
              .json(page("c", "d", "e"))
              .status(status, Map.of("Retry-After", "90"), "");

      FetchResult.Partial result = Fetches.partial(Fetches.fetch(SOURCE, http));

      assertThat(ids(result.postings())).containsExactly("a", "b", "c", "d", "e");
      assertThat(result.retryAfter()).isEqualTo(Duration.ofSeconds(90));
      assertThat(result.reason())
          .startsWith("Page 3 of Lever site 'Acme': ")
          .contains("PT1M30S (HTTP " + status + ")");
    }
  }

  @Test
  void aSiteLargerThanAllowedIsPartial() {
    ScriptedHttp http = new ScriptedHttp().json(page("a", "b", "c")).json(page("c", "d", "e"));

    assertThat(Fetches.partial(Fetches.fetch(SOURCE.option("max-pages", "2"), http)).reason())
        .isEqualTo("The site has more than 2 pages. Raise option max-pages or page-size.");
  }

  @Test
  void pagesTogetherMayBeAsLargeAsOneAnswer() {
    String first = page("a", "b", "c") + " ".repeat(1_000);
    String second = page("c", "d", "e") + " ".repeat(1_000);
    ScriptedHttp http =
        new ScriptedHttp()
            .json(first)
            .json(second)
            .reply(call -> new HttpReply.TooLarge(call.maxBytes()));

    FetchResult.Partial result =
        Fetches.partial(Fetches.fetch(SOURCE.option("max-bytes", "3000"), http));

    assertThat(http.calls())
        .extracting(HttpCall::maxBytes)
        .containsExactly(
            3_000L, 3_000L - first.length(), 3_000L - first.length() - second.length());
    assertThat(ids(result.postings())).containsExactly("a", "b", "c", "d", "e");
    assertThat(result.reason())
        .contains("the pages together are larger than 3000 bytes. Raise option max-bytes.");
  }

  @Test
  void reportsEveryWrongOptionAtOnce() {
    Map<String, String> wrong = Map.of("page-size", "1", "max-pages", "0", "limit", "5");
    PluginOptions options = PluginOptions.of("Source 'lever:Acme'", wrong);

    assertThatThrownBy(() -> new LeverScraperProvider().create(options, new ScriptedHttp()))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.faults()).hasSize(3));
  }

  private static List<String> uris(Source source) {
    ScriptedHttp http = new ScriptedHttp().json("[]");
    Fetches.fetch(source, http);
    return http.calls().stream().map(call -> call.uri().toString()).toList();
  }

  private static List<String> ids(List<ScrapedPosting> postings) {
    return postings.stream().map(ScrapedPosting::externalId).toList();
  }

  private static String page(String... ids) {
    return Arrays.stream(ids)
        .map(id -> "{\"id\":\"" + id + "\",\"text\":\"Job " + id + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String[] numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toArray(String[]::new);
  }
}
