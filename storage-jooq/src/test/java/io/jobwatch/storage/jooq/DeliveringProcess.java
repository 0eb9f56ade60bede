package io.jobwatch.storage.jooq;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchListener;
import io.jobwatch.RunReport;
import io.jobwatch.SourceReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * Runs once over a board of {@link #POSTINGS} postings, for one alert whose subscriber has {@link
 * #ROUTES} destinations on a receiver of the parent's.
 */
final class DeliveringProcess {

  static final int POSTINGS = 20;
  static final int ROUTES = 3;

  private DeliveringProcess() {}

  /**
   * Runs until it is through or killed.
   *
   * @param arguments the database file, the receiver's address, how many minutes the clock is fast,
   *     and the stage after which it says so and stands still, or {@code none}
   */
  public static void main(String[] arguments) {
    run(
        Path.of(arguments[0]),
        arguments[1],
        Duration.ofMinutes(Long.parseLong(arguments[2])),
        new StandsStill(arguments[3]));
  }

  static RunReport run(Path file, String receiver, Duration fast, JobwatchListener listener) {
    Subscriber ada = Subscriber.of("ada");
    for (int route = 0; route < ROUTES; route++) {
      ada = ada.route("test/post", receiver + "/" + route);
    }
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .storage(JooqStorage.file(file))
            .clock(Clock.offset(Clock.systemUTC(), fast))
            .allowNetworks("127.0.0.0/8")
            .plugin(new Board())
            .plugin(new PostChannelProvider())
            .channel("test/post")
            .source(Source.of("test/board", "acme"))
            .subscriber(ada)
            .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
            .listener(listener)
            .build()) {
      return jobwatch.runOnce();
    }
  }

  /** Stands still after a stage, once what the stage did is stored. */
  private record StandsStill(String stage) implements JobwatchListener {

    @Override
    public void sourceFetched(SourceReport report) {
      after("fetched");
    }

    @Override
    public void notified(Notification notification) {
      after("notified");
    }

    private void after(String reached) {
      if (reached.equals(stage)) {
        System.out.println(reached);
        System.out.flush();
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /** A board that always lists the same. */
  private static final class Board implements ScraperProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/board");
    }

    @Override
    public Scraper create(PluginOptions options, PluginContext context) {
      options.verify();
      List<ScrapedPosting> postings =
          IntStream.range(0, POSTINGS)
              .mapToObj(number -> PostingContent.builder("Job " + number, "Acme").build())
              .map(content -> ScrapedPosting.open(content.title(), content))
              .toList();
      return request -> new FetchResult.Complete(postings, List.of(), Validators.NONE);
    }
  }
}
