package com.acme.pager;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a list of plain text: first how many jobs there are, then a line for each, with an id and a
 * title.
 *
 * <pre>
 * jobs: 2
 * 17 Java Engineer
 * 23 Baker
 * </pre>
 */
final class JobListScraper implements Scraper {

  private static final Pattern COUNT = Pattern.compile("jobs: (\\d{1,6})");
  private static final Pattern JOB = Pattern.compile("(\\S{1,100}) (\\S.*)");

  private final HttpCaller http;
  private final URI base;

  JobListScraper(HttpCaller http, URI base) {
    this.http = http;
    this.base = base;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    Source source = request.source();
    String etag = request.validators().etag();
    // The encoder is one for forms, where a blank is a plus.
    String name = URLEncoder.encode(source.board(), UTF_8).replace("+", "%20");
    URI list = URI.create(base + "/" + name + ".txt");
    HttpCall call = HttpCall.get(list).maxBytes(1_000_000);
    HttpReply reply = http.send(etag == null ? call : call.header("If-None-Match", etag));
    if (!(reply instanceof HttpAnswer answer)) {
      return failed(source, reply.toString());
    }
    return switch (answer.status()) {
      case 200 -> read(source, answer);
      case 304 -> etag == null ? failed(source, "HTTP 304") : new FetchResult.NotModified();
      case 404 -> new FetchResult.UnknownBoard("There is no list '" + source.board() + "'.");
      default -> refused(source, answer);
    };
  }

  /** A server that wants a pause is given it; any other answer is a failure. */
  private static FetchResult refused(Source source, HttpAnswer answer) {
    return answer
        .wantedPause()
        .<FetchResult>map(FetchResult.RateLimited::new)
        .orElseGet(() -> failed(source, answer.toString()));
  }

  private static FetchResult read(Source source, HttpAnswer answer) {
    List<String> lines = answer.text().lines().toList();
    Matcher count = COUNT.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!count.matches()) {
      return failed(source, "it does not begin with a number of jobs");
    }
    List<ScrapedPosting> postings = new ArrayList<>();
    List<RefusedPosting> refused = new ArrayList<>();
    String company = Objects.requireNonNullElse(source.company(), source.board());
    for (String line : lines.subList(1, lines.size())) {
      Matcher job = JOB.matcher(line);
      if (job.matches()) {
        try {
          PostingContent content = PostingContent.builder(job.group(2), company).build();
          postings.add(ScrapedPosting.open(job.group(1), content));
        } catch (IllegalArgumentException e) {
          // One job that cannot be used costs no other.
          refused.add(new RefusedPosting(job.group(1), String.valueOf(e.getMessage())));
        }
      }
    }
    if (postings.size() + refused.size() != Integer.parseInt(count.group(1))) {
      // Nothing expires by a list of which a part is missing.
      return new FetchResult.Partial(postings, refused, "it has not as many jobs as it says");
    }
    Validators validators = new Validators(answer.header("ETag").orElse(null), null);
    return new FetchResult.Complete(postings, refused, validators);
  }

  private static FetchResult failed(Source source, String why) {
    return new FetchResult.Failed("Reading the list '" + source.board() + "': " + why + ".");
  }
}
