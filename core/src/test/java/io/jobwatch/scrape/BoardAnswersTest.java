package io.jobwatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What answers other than a listing mean, alike for every JSON board. */
class BoardAnswersTest {

  private static final List<Source> SOURCES =
      List.of(Scrapers.greenhouse("acme"), Scrapers.lever("acme"), Scrapers.leverEu("acme"));

  @Test
  void anUnknownBoardIsNotAFailure() {
    String body = "{\"ok\":false,\"error\":\"Document not found\"}";
    assertThat(Fetches.fetch(SOURCES.get(0), new ScriptedHttp().status(404, Map.of(), body)))
        .isEqualTo(
            new FetchResult.UnknownBoard(
                "Fetching Greenhouse board 'acme': the server knows no such board (HTTP 404). Check"
                    + " the board token and its capitals."));
    assertThat(Fetches.fetch(SOURCES.get(1), new ScriptedHttp().status(404, Map.of(), body)))
        .isEqualTo(
            new FetchResult.UnknownBoard(
                "Fetching Lever site 'acme': the server knows no such board (HTTP 404). Check the"
                    + " site's capitals; scrapers lever and lever_eu have names of their own."));
  }

  @Test
  void aRateLimitSaysHowLong() {
    for (Source source : SOURCES) {
      ScriptedHttp http =
          new ScriptedHttp().status(429, Map.of("Retry-After", "90"), "").status(429, Map.of(), "");

      assertThat(Fetches.fetch(source, http))
          .isEqualTo(new FetchResult.RateLimited(Duration.ofSeconds(90)));
      assertThat(Fetches.fetch(source, http))
          .isEqualTo(new FetchResult.RateLimited(Duration.ofMinutes(1)));
    }
  }

  @Test
  void aServerThatIsAwayForATimeIsLikeOneThatWantsAPause() {
    for (Source source : SOURCES) {
      for (int status : new int[] {502, 503, 504}) {
        ScriptedHttp http = new ScriptedHttp().status(status, Map.of("Retry-After", "90"), "");

        assertThat(Fetches.fetch(source, http))
            .isEqualTo(new FetchResult.RateLimited(Duration.ofSeconds(90)));
      }
    }
    failsWith("HTTP 503", http -> http.status(503, Map.of("Retry-After", "soon"), ""));
  }

  @Test
  void validatorsAreSentAndAnUnchangedBoardIsSaid() {
    Validators validators = new Validators("W/\"abc\"", "Sun, 01 Nov 2026 00:00:00 GMT");
    for (Source source : SOURCES) {
      ScriptedHttp http = new ScriptedHttp().status(304, Map.of(), "");

      assertThat(Fetches.fetch(source, validators, http)).isEqualTo(new FetchResult.NotModified());
      assertThat(http.calls().get(0).headers())
          .containsEntry("If-None-Match", "W/\"abc\"")
          .containsEntry("If-Modified-Since", "Sun, 01 Nov 2026 00:00:00 GMT");
    }
  }

  @Test
  void anUnaskedNotModifiedIsAFailure() {
    failsWith("the server answered HTTP 304", http -> http.status(304, Map.of(), ""));
  }

  @Test
  void failuresSayWhyAndWhatToDo() {
    failsWith("HTTP 503", http -> http.status(503, Map.of(), "down"));
    failsWith("HTTP 403", http -> http.status(403, Map.of(), ""));
    failsWith(
        "redirects to another address (HTTP 302), which is not followed. Check the board's name",
        http -> http.status(302, Map.of("Location", "https://elsewhere.example/"), ""));
    failsWith(
        "larger than 500 bytes. Raise option max-bytes.",
        http -> http.reply(new HttpReply.TooLarge(500)));
    failsWith("no route", http -> http.reply(new HttpReply.NotSent("no route")));
    failsWith("timed out", http -> http.reply(new HttpReply.NoAnswer("timed out")));
    failsWith("private address", http -> http.reply(new HttpReply.Refused("private address")));
  }

  @Test
  void answersThatAreNoListingFail() {
    failsWith("is an HTML page, not JSON", http -> http.json("\uFEFF \n<!DOCTYPE html><p>Hi"));
    failsWith("the answer is blank", http -> http.json(" ".repeat(10_000)));
    failsWith("not whole JSON", http -> http.json("Service unavailable"));
    failsWith("no array 'jobs'", "not an array", http -> http.json("\"jobs\""));
    failsWith("no array 'jobs'", "not an array", http -> http.json("null"));
    failsWith("no array 'jobs'", "not an array", http -> http.json("{\"jobs\":{},\"ok\":false}"));
  }

  @Test
  void theRequestHasItsLimits() {
    Source source =
        Scrapers.greenhouse("a/b?c")
            .option("base-url", "http://127.0.0.1:1/v1/boards/")
            .option("request-timeout", "5s")
            .option("max-bytes", "2048");
    ScriptedHttp http = new ScriptedHttp().json("{\"jobs\":[]}");

    Fetches.fetch(source, http);

    assertThat(http.calls().get(0))
        .satisfies(
            call -> {
              assertThat(call.uri())
                  .hasToString(
                      "http://127.0.0.1:1/v1/boards/a%2Fb%3Fc/jobs"
                          + "?content=true&pay_transparency=true");
              assertThat(call.deadline()).isEqualTo(Duration.ofSeconds(5));
              assertThat(call.maxBytes()).isEqualTo(2048);
              assertThat(call.headers()).containsExactly(Map.entry("Accept", "application/json"));
            });
  }

  private static void failsWith(String part, UnaryOperator<ScriptedHttp> script) {
    failsWith(part, part, script);
  }

  private static void failsWith(
      String greenhouse, String lever, UnaryOperator<ScriptedHttp> script) {
    for (Source source : SOURCES) {
      FetchResult result = Fetches.fetch(source, script.apply(new ScriptedHttp()));

      assertThat(result).isInstanceOf(FetchResult.Failed.class);
      assertThat(((FetchResult.Failed) result).reason())
          .startsWith("Fetching ")
          .contains("'acme': ")
          .contains(source.scraper().value().startsWith("lever") ? lever : greenhouse)
          .endsWith(".");
    }
  }
}
