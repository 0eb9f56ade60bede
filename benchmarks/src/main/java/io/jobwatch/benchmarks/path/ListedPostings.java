package io.jobwatch.benchmarks.path;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A scraper of boards that list given postings once, and have nothing new after that. */
final class ListedPostings implements ScraperProvider {

  private static final String ID = "benchmark/list";

  private final List<JobPosting> postings;
  private final int perSource;
  private final Set<String> fetched = ConcurrentHashMap.newKeySet();

  ListedPostings(List<JobPosting> postings, int perSource) {
    this.postings = postings;
    this.perSource = perSource;
  }

  List<Source> sources() {
    return IntStream.iterate(0, from -> from < postings.size(), from -> from + perSource)
        .mapToObj(from -> Source.of(ID, Integer.toString(from)))
        .toList();
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

  private FetchResult fetch(String board) {
    if (!fetched.add(board)) {
      return new FetchResult.NotModified();
    }
    int from = Integer.parseInt(board);
    List<ScrapedPosting> listed =
        postings.subList(from, Math.min(from + perSource, postings.size())).stream()
            .map(one -> ScrapedPosting.open(one.key().externalId(), one.content()))
            .toList();
    return new FetchResult.Complete(listed, List.of(), Validators.NONE);
  }
}
