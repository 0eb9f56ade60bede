package com.acme.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages such as {@code {"jobs": [{"id": "1", "title": "Cook"}], "next": 2}}. Its parts can be
 * replaced to see what a contract finds.
 */
class FeedScraper implements Scraper {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpCaller http;
  final URI base;
  private final int size;

  FeedScraper(HttpCaller http, URI base, int size) {
    this.http = http;
    this.base = base;
    this.size = size;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    List<ScrapedPosting> postings = new ArrayList<>();
    int page = 1;
    while (page > 0) {
      HttpReply reply = http.send(call(page, request.validators()));
      if (!(reply instanceof HttpAnswer answer) || answer.status() != 200) {
        return page == 1
            ? refusal(reply)
            : rest(postings, "page " + page + " is missing", pause(reply));
      }
      try {
        JsonNode body = read(answer);
        body.required("jobs").forEach(job -> postings.add(posting(job)));
        int next = body.path("next").asInt(0);
        if (leadsBack(page, next)) {
          return circle(postings);
        }
        page = next;
      } catch (IOException | IllegalArgumentException e) {
        return unreadable(postings, e);
      }
    }
    return new FetchResult.Complete(postings, List.of(), Validators.NONE);
  }

  HttpCall call(int page, Validators validators) {
    HttpCall call =
        HttpCall.get(URI.create(base + "?size=" + size + "&page=" + page)).maxBytes(1_000_000);
    return validators.etag() == null ? call : call.header("If-None-Match", validators.etag());
  }

  JsonNode read(HttpAnswer answer) throws IOException {
    return JSON.readTree(answer.bytes());
  }

  ScrapedPosting posting(JsonNode job) {
    String title = title(job.required("title").asText());
    return ScrapedPosting.open(
        job.required("id").asText(), PostingContent.builder(title, "Acme").build());
  }

  String title(String title) {
    return title;
  }

  FetchResult refusal(HttpReply reply) {
    if (!(reply instanceof HttpAnswer answer)) {
      return new FetchResult.Failed("the feed gave no answer");
    }
    return switch (answer.status()) {
      case 304 -> new FetchResult.NotModified();
      case 404 -> new FetchResult.UnknownBoard("the feed knows no such board");
      default ->
          answer
              .wantedPause()
              .<FetchResult>map(FetchResult.RateLimited::new)
              .orElseGet(() -> new FetchResult.Failed("the feed answered HTTP " + answer.status()));
    };
  }

  @Nullable Duration pause(HttpReply reply) {
    return refusal(reply) instanceof FetchResult.RateLimited limited ? limited.retryAfter() : null;
  }

  FetchResult rest(List<ScrapedPosting> postings, String reason, @Nullable Duration pause) {
    return new FetchResult.Partial(postings, List.of(), reason, pause);
  }

  boolean leadsBack(int page, int next) {
    return next > 0 && next <= page;
  }

  FetchResult circle(List<ScrapedPosting> postings) {
    return rest(postings, "the feed's pages lead in a circle", null);
  }

  FetchResult unreadable(List<ScrapedPosting> postings, Exception cause) {
    return rest(postings, "the feed's answer is not what it should be", null);
  }
}
