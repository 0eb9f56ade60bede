package io.jobwatch;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A board that answers what a test says, for sources of the scraper {@code test/board}. Safe for
 * use by several threads at once.
 */
final class ScriptedBoard implements ScraperProvider {

  static final Source SOURCE = Source.of("test/board", "acme");

  private final List<FetchRequest> requests = new CopyOnWriteArrayList<>();
  private volatile ListingTrust trust = ListingTrust.API;
  private volatile Supplier<FetchResult> answer = () -> complete();
  private volatile boolean conditional;

  ScriptedBoard lists(ScrapedPosting... postings) {
    return answers(complete(postings));
  }

  ScriptedBoard answers(FetchResult result) {
    answer = () -> result;
    return this;
  }

  ScriptedBoard throwsOnFetch(RuntimeException failure) {
    answer =
        () -> {
          throw failure;
        };
    return this;
  }

  /** Does something once before it next answers. */
  ScriptedBoard beforeAnswering(Runnable action) {
    Supplier<FetchResult> then = answer;
    AtomicBoolean done = new AtomicBoolean();
    answer =
        () -> {
          if (done.compareAndSet(false, true)) {
            answer = then;
            action.run();
          }
          return then.get();
        };
    return this;
  }

  /** Has it answer that nothing is new to whoever comes with the validators of its listing. */
  ScriptedBoard conditional() {
    conditional = true;
    return this;
  }

  ScriptedBoard trust(ListingTrust other) {
    trust = other;
    return this;
  }

  List<FetchRequest> requests() {
    return requests;
  }

  static FetchResult.Complete complete(ScrapedPosting... postings) {
    return new FetchResult.Complete(
        Arrays.asList(postings), List.of(), new Validators("\"v1\"", null));
  }

  static ScrapedPosting job(String id, String title) {
    return ScrapedPosting.open(id, PostingContent.builder(title, "Acme").build());
  }

  static ScrapedPosting placed(String id, String... locations) {
    return ScrapedPosting.open(
        id, PostingContent.builder("Java Engineer", "Acme").locations(List.of(locations)).build());
  }

  @Override
  public PluginId id() {
    return SOURCE.scraper();
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    options.verify();
    return new Scraper() {
      @Override
      public FetchResult fetch(FetchRequest request) {
        requests.add(request);
        FetchResult result = answer.get();
        return conditional
                && result instanceof FetchResult.Complete listing
                && listing.validators().equals(request.validators())
            ? new FetchResult.NotModified()
            : result;
      }

      @Override
      public ListingTrust trust() {
        return trust;
      }
    };
  }
}
