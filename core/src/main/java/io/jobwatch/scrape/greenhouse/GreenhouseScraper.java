package io.jobwatch.scrape.greenhouse;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwatch.internal.board.BoardClient;
import io.jobwatch.internal.board.BoardListing;
import io.jobwatch.internal.board.BoardReply;
import io.jobwatch.internal.board.BoardSettings;
import io.jobwatch.internal.text.WebAddress;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.Scraper;
import java.net.URI;

/**
 * Reads a whole Greenhouse board with one request, which is conditional when validators are known.
 */
final class GreenhouseScraper implements Scraper {

  private final BoardSettings settings;
  private final HttpCaller http;

  GreenhouseScraper(BoardSettings settings, HttpCaller http) {
    this.settings = settings;
    this.http = http;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    String token = request.source().board();
    BoardClient client =
        new BoardClient(
            http,
            settings,
            "Greenhouse board '" + token + "'",
            "Check the board token and its capitals");
    URI uri =
        URI.create(
            settings.base()
                + "/"
                + WebAddress.segment(token)
                // The document names pay_transparency for one job only; the list honours it too.
                + "/jobs?content=true&pay_transparency=true");
    BoardReply reply = client.get(uri, request.validators());
    if (reply instanceof BoardReply.Page page) {
      return read(page, new GreenhousePosting(request.source()), client);
    }
    return ((BoardReply.NoPage) reply).result();
  }

  private static FetchResult read(
      BoardReply.Page page, GreenhousePosting reader, BoardClient client) {
    JsonNode jobs = page.json().path("jobs");
    if (!jobs.isArray()) {
      return client.failure("the answer has no array 'jobs'", "Check option base-url");
    }
    BoardListing listing = new BoardListing(reader::read);
    jobs.forEach(listing::add);
    JsonNode total = page.json().path("meta").path("total");
    if (total.isIntegralNumber() && !total.asText().equals(Integer.toString(jobs.size()))) {
      return listing.partial(
          "The board says it has " + total.asText() + " jobs and lists " + jobs.size() + ".");
    }
    return listing.complete(page.validators());
  }
}
