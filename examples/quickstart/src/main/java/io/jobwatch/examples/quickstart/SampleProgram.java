package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Alert;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Seniority;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.testkit.boards.BoardServer;
import java.io.IOException;
import java.time.Duration;

/** Watches the boards that Jobwatch ships, played by a server on the loopback interface. */
final class SampleProgram implements Program {

  private final Search search;

  SampleProgram(Search search) {
    this.search = search;
  }

  @Override
  public boolean run(Home home, Console console) throws IOException {
    try (BoardServer boards = BoardServer.withSampleBoards();
        Neighbourhood neighbourhood = Neighbourhood.open(home);
        Jobwatch jobwatch =
            alerts(neighbourhood.jobwatch(home))
                .listener(console)
                .scraper("greenhouse", to -> to.set("base-url", boards.greenhouseBase().toString()))
                .scraper("lever", to -> to.set("base-url", boards.leverBase().toString()))
                .requestInterval(Duration.ZERO)
                .source(Scrapers.greenhouse("northwind-robotics").tier(CompanyTier.S))
                .source(Scrapers.greenhouse("halden-bank"))
                .source(Scrapers.greenhouse("mossfield-health"))
                .source(Scrapers.greenhouse("quietharbor"))
                .source(Scrapers.lever("FernwaldLabs").tier(CompanyTier.A))
                .source(Scrapers.lever("casa-lumen"))
                .source(Scrapers.lever("stillwater"))
                .build()) {
      return console.show(jobwatch, jobwatch.runOnce(), neighbourhood);
    }
  }

  private JobwatchBuilder alerts(JobwatchBuilder builder) {
    return search.isEmpty()
        ? builder
            .alert(
                Alert.named("Java or Kotlin in Berlin or remote")
                    .forSubscriber(Neighbourhood.ADA)
                    .criteria(
                        Criteria.builder()
                            .keywords("java", "kotlin")
                            .locations("Berlin")
                            .orRemote()
                            .build()))
            .alert(
                Alert.named("C++ or C#")
                    .forSubscriber(Neighbourhood.ADA)
                    .criteria(Criteria.builder().keywords("C++", "C#").build()))
            .alert(
                Alert.named("Senior, but not a manager")
                    .forSubscriber(Neighbourhood.BO)
                    .criteria(
                        Criteria.builder()
                            .seniorities(Seniority.SENIOR, Seniority.STAFF, Seniority.LEAD)
                            .blockedRoles("manager", "director")
                            .build()))
        : builder.alert(search.alert());
  }
}
