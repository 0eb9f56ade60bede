package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Source;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.testkit.boards.BoardServer;
import java.io.IOException;
import java.util.List;

/** Watches the boards that Jobwatch ships, played by a server on the loopback interface. */
final class SampleProgram implements Program {

  private static final List<Source> SOURCES =
      List.of(
          Scrapers.greenhouse("northwind-robotics").tier(CompanyTier.S),
          Scrapers.greenhouse("halden-bank"),
          Scrapers.greenhouse("mossfield-health"),
          Scrapers.greenhouse("quietharbor"),
          Scrapers.lever("FernwaldLabs").tier(CompanyTier.A),
          Scrapers.lever("casa-lumen"),
          Scrapers.lever("stillwater"));

  private static final List<Alert> ALERTS =
      List.of(
          Alert.named("Java or Kotlin in Berlin or remote")
              .forSubscriber(Neighbourhood.ADA)
              .criteria(
                  Criteria.builder()
                      .keywords("java", "kotlin")
                      .locations("Berlin")
                      .orRemote()
                      .build()),
          Alert.named("C++ or C#")
              .forSubscriber(Neighbourhood.ADA)
              .criteria(Criteria.builder().keywords("C++", "C#").build()),
          Alert.named("Senior, but not a manager")
              .forSubscriber(Neighbourhood.BO)
              .criteria(
                  Criteria.builder()
                      .seniorities(Seniority.SENIOR, Seniority.STAFF, Seniority.LEAD)
                      .blockedRoles("manager", "director")
                      .build()));

  private final Watchlist watchlist;

  SampleProgram(Search search) {
    this.watchlist = new Watchlist(SOURCES, search.isEmpty() ? ALERTS : List.of(search.alert()));
  }

  @Override
  public boolean run(Home home, Console console) throws IOException {
    try (BoardServer boards = BoardServer.withSampleBoards();
        Neighbourhood neighbourhood = Neighbourhood.open(home);
        Jobwatch jobwatch =
            watchlist.open(PlayedBoards.use(boards, neighbourhood.jobwatch().listener(console)))) {
      return console.show(jobwatch, jobwatch.runOnce(), neighbourhood);
    }
  }
}
