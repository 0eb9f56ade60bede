package io.jobwatch.storage.jooq;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Boards whose postings come, go, come back, and change their titles forth and back at random. Safe
 * for use by several threads at once.
 */
final class ChangingBoards implements ScraperProvider {

  static final String ID = "test/boards";
  static final List<String> BOARDS = List.of("acme", "globex", "initech");

  private static final int POSTINGS = 8;
  private static final int TITLES = 3;

  private final Random random;
  private final Map<String, List<ScrapedPosting>> listed = new HashMap<>();
  private final Set<String> everListed = new LinkedHashSet<>();

  ChangingBoards(Random random) {
    this.random = random;
  }

  synchronized void change() {
    for (String board : BOARDS) {
      List<ScrapedPosting> postings = new ArrayList<>();
      // One is always there, since an empty board is not believed at once.
      for (int number = 0; number < POSTINGS; number++) {
        if (number == 0 || random.nextInt(4) > 0) {
          String title = "Job " + number + " as of " + random.nextInt(TITLES);
          PostingContent content = PostingContent.builder(title, board).build();
          postings.add(ScrapedPosting.open(Integer.toString(number), content));
          everListed.add(board + " " + title);
        }
      }
      listed.put(board, postings);
    }
  }

  /** Every company and title that was listed since the beginning. */
  synchronized Set<String> everListed() {
    return Set.copyOf(everListed);
  }

  private synchronized FetchResult fetch(String board) {
    return new FetchResult.Complete(
        listed.getOrDefault(board, List.of()), List.of(), Validators.NONE);
  }

  @Override
  public PluginId id() {
    return PluginId.of(ID);
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    options.verify();
    return request -> fetch(request.source().board());
  }
}
