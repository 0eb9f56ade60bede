package io.jobwatch.benchmarks.faults;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boards that always list the same postings, each of a company of its own, and say on the standard
 * output when they are fetched.
 *
 * @param postings how many a board lists
 */
record NumberedBoards(int postings) implements ScraperProvider {

  static final String ID = "faults/board";

  @Override
  public PluginId id() {
    return PluginId.of(ID);
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    options.verify();
    return request -> {
      String board = request.source().board();
      NodeMain.say("fetched " + board);
      List<ScrapedPosting> listed =
          IntStream.range(0, postings)
              .mapToObj(number -> PostingContent.builder("Job " + number, board).build())
              .map(content -> ScrapedPosting.open(content.title(), content))
              .toList();
      return new FetchResult.Complete(listed, List.of(), Validators.NONE);
    };
  }
}
