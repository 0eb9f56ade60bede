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
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boards that always list the same postings, each of a company of its own, and say on the standard
 * output when they are fetched, and by which node of the process.
 *
 * @param postings how many a board lists
 * @param node the node's number in its process, from 0
 * @param hold how long a fetch takes
 */
record NumberedBoards(int postings, int node, Duration hold) implements ScraperProvider {

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
      NodeMain.say("fetched " + node + " " + board);
      Waits.sleep(hold);
      List<ScrapedPosting> listed =
          IntStream.range(0, postings)
              .mapToObj(number -> PostingContent.builder("Job " + number, board).build())
              .map(content -> ScrapedPosting.open(content.title(), content))
              .toList();
      return new FetchResult.Complete(listed, List.of(), Validators.NONE);
    };
  }
}
