package com.acme.feed;

import io.jobwatch.model.Source;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.testkit.RecordingHttp;
import io.jobwatch.testkit.ScraperContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a third party tests a scraper. */
class FeedScraperTest extends ScraperContract {

  private static final String LONG = " ".repeat(100_000);
  private static final Map<String, String> PAGES =
      Map.of(
          "1", "{\"jobs\": [{\"id\": \"1\", \"title\": \"Cook\"}]," + LONG + "\"next\": 2}",
          "2", "{\"jobs\": [{\"id\": \"2\", \"title\": \"Baker\"}], \"next\": 3}",
          "3", "{\"jobs\": [{\"id\": \"3\", \"title\": \"Waiter\"}]}");

  @Override
  protected ScraperProvider provider() {
    return new FeedScraperProvider();
  }

  @Override
  protected Source source() {
    return Source.of("acme/feed", "kitchen").option("base", "https://feed.example/k3y-0f-kitchen");
  }

  @Override
  protected List<String> secrets() {
    return List.of("k3y-0f-kitchen");
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("base", "kitchen", "size", "0");
  }

  @Override
  protected HttpCaller listing() {
    return call -> {
      String query = call.uri().getQuery();
      String page = query == null ? "" : query.replaceFirst(".*page=", "");
      return new RecordingHttp().answer(200, PAGES.getOrDefault(page, "")).send(call);
    };
  }

  @Override
  protected List<String> externalIds() {
    return List.of("1", "2", "3");
  }

  @Override
  protected Optional<HttpCaller> emptyBoard() {
    return Optional.of(new RecordingHttp().answer(200, "{\"jobs\": []}"));
  }

  @Override
  protected Optional<HttpCaller> unknownBoard() {
    return Optional.of(new RecordingHttp().answer(404, "no such kitchen"));
  }
}
