package io.jobwatch.scrape.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwatch.internal.board.BoardClient;
import io.jobwatch.internal.board.BoardListing;
import io.jobwatch.internal.board.BoardReply;
import io.jobwatch.internal.board.BoardSettings;
import io.jobwatch.internal.text.WebAddress;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.Scraper;
import java.net.URI;

/**
 * Reads a Lever site page by page until a page is short.
 *
 * <p>The API gives no total and names no longest page, so one that is as long as a usual one is not
 * taken for the last, though more were asked for. And postings move while pages are read: one that
 * comes in at the front shows others twice, which does no harm, and one that goes moves others past
 * the reader. So each page begins with the last posting of the page before. Where that one is not
 * there, something may have been passed over and the listing is partial.
 *
 * <p>Validators are kept, and requests conditional, only where the first page holds everything:
 * that an unchanged first page is followed by unchanged others is not certain.
 */
final class LeverScraper implements Scraper {

  /** How many postings the API gives unless it is asked for another number. */
  private static final int USUAL_PAGE = 100;

  private final BoardSettings settings;
  private final int pageSize;
  private final int maxPages;
  private final HttpCaller http;

  private LeverScraper(BoardSettings settings, int pageSize, int maxPages, HttpCaller http) {
    this.settings = settings;
    this.pageSize = pageSize;
    this.maxPages = maxPages;
    this.http = http;
  }

  static LeverScraper create(PluginOptions options, URI defaultBase, HttpCaller http) {
    BoardSettings settings = BoardSettings.read(options, defaultBase);
    int pageSize = options.integer("page-size", 2, 1000).orElse(USUAL_PAGE);
    int maxPages = options.integer("max-pages", 1, 10_000).orElse(50);
    options.verify();
    return new LeverScraper(settings, pageSize, maxPages, http);
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    String site = request.source().board();
    BoardClient client =
        new BoardClient(
            http,
            settings,
            "Lever site '" + site + "'",
            "Check the site's capitals; scrapers lever and lever_eu have names of their own");
    BoardListing listing = new BoardListing(new LeverPosting(request.source())::read);
    BoardReply first = client.get(page(site, 0), request.validators());
    if (first instanceof BoardReply.Page page) {
      if (!page.json().isArray()) {
        return client.failure("the answer is not an array of postings", "Check option base-url");
      }
      page.json().forEach(listing::add);
      return isLast(page) || listing.isTooLong()
          ? listing.complete(page.validators())
          : more(site, client, listing, page.json().size());
    }
    return ((BoardReply.NoPage) first).result();
  }

  private FetchResult more(String site, BoardClient client, BoardListing listing, int first) {
    int skip = first - 1;
    for (int number = 2; number <= maxPages; number++) {
      String what = "Page " + number + " of Lever site '" + site + "': ";
      BoardReply reply = client.get(page(site, skip), Validators.NONE);
      if (reply instanceof BoardReply.NoPage none) {
        return listing.partial(what + "it could not be read. ", none);
      }
      BoardReply.Page page = (BoardReply.Page) reply;
      if (!page.json().isArray()) {
        return listing.partial(what + "it is not an array of postings.");
      }
      int added = 0;
      boolean overlaps = false;
      for (JsonNode posting : page.json()) {
        if (listing.add(posting)) {
          added++;
        } else if (added == 0) {
          overlaps = true;
        }
      }
      if (listing.isTooLong()) {
        return listing.complete(Validators.NONE);
      }
      if (!overlaps) {
        return listing.partial(what + "the site changed while it was read.");
      }
      if (isLast(page)) {
        return listing.complete(Validators.NONE);
      }
      if (added == 0) {
        return listing.partial(what + "it repeats the pages before.");
      }
      skip += page.json().size() - 1;
    }
    return listing.partial(
        "The site has more than " + maxPages + " pages. Raise option max-pages or page-size.");
  }

  /** A server may give fewer than it is asked for, but not fewer than it gives unasked. */
  private boolean isLast(BoardReply.Page page) {
    return page.json().size() < Math.min(pageSize, USUAL_PAGE);
  }

  private URI page(String site, int skip) {
    return URI.create(
        settings.base()
            + "/"
            + WebAddress.segment(site)
            + "?mode=json&skip="
            + skip
            + "&limit="
            + pageSize);
  }
}
