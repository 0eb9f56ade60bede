package com.acme.pager;

import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
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
import java.util.List;

/** Pages somebody about one job, over the channel of this module. */
public final class PagerExample {

  private PagerExample() {}

  /**
   * Runs the example.
   *
   * @param args the address of the pager's gateway, which may be on this machine
   */
  public static void main(String[] args) {
    RunReport report = run(args[0]);
    System.out.println("delivered " + report.delivered() + ", failed " + report.failed());
    if (!report.ok()) {
      System.exit(1);
    }
  }

  static RunReport run(String gateway) {
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .channel("acme/pager", options -> options.set("gateway", gateway))
            .allowNetworks("127.0.0.0/8")
            .plugin(new OneJob())
            .source(Source.of("acme/one-job", "acme"))
            .subscriber(Subscriber.of("ada").route("acme/pager", "+49 30 5550100"))
            .alert(
                Alert.named("Java")
                    .forSubscriber("ada")
                    .criteria(Criteria.builder().keywords("java").build()))
            .build()) {
      return jobwatch.runOnce();
    }
  }

  /** A board with one job, so that there is something to tell. */
  private static final class OneJob implements ScraperProvider {

    @Override
    public PluginId id() {
      return PluginId.of("acme/one-job");
    }

    @Override
    public Scraper create(PluginOptions options, PluginContext context) {
      options.verify();
      PostingContent content = PostingContent.builder("Java Engineer", "Acme").build();
      return request ->
          new FetchResult.Complete(
              List.of(ScrapedPosting.open("1", content)), List.of(), Validators.NONE);
    }
  }
}
