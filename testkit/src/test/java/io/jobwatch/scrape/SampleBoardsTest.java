package io.jobwatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.model.Workplace;
import io.jobwatch.scrape.greenhouse.GreenhouseScraperProvider;
import io.jobwatch.scrape.lever.LeverScraperProvider;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.testkit.LoopbackHttp;
import io.jobwatch.testkit.TestContext;
import io.jobwatch.testkit.boards.BoardKind;
import io.jobwatch.testkit.boards.BoardServer;
import io.jobwatch.testkit.boards.Fault;
import io.jobwatch.testkit.boards.SampleBoard;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample boards with all their oddities, fetched over HTTP. */
class SampleBoardsTest {

  private final BoardServer server = BoardServer.withSampleBoards();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everySampleBoardIsReadWhole() {
    for (SampleBoard board : SampleBoard.values()) {
      FetchResult.Complete result = complete(fetch(source(board), Validators.NONE));

      assertThat(result.refused()).as(board.board()).isEmpty();
      assertThat(result.postings())
          .as(board.board())
          .extracting(ScrapedPosting::externalId)
          .containsExactlyElementsOf(SampleIds.of(board));
      assertThat(result.postings())
          .extracting(ScrapedPosting::content)
          .allSatisfy(
              content -> {
                assertThat(content.title())
                    .isEqualTo(content.title().strip())
                    .doesNotContain("&amp;");
                assertThat(content.url()).isNotNull();
                assertThat(content.postedAt()).isNotNull();
                assertThat(content.locations()).isNotEmpty();
                assertThat(content.descriptionText()).isNotBlank().doesNotContain("&lt;", "<p>");
                assertThat(content.raw()).isNotNull();
              });
    }
  }

  @Test
  void readsTheOdditiesOfGreenhouse() {
    Map<String, PostingContent> jobs = byTitle(SampleBoard.NORTHWIND_ROBOTICS);

    assertThat(jobs.get("R&D Technician, End Effectors"))
        .satisfies(
            job -> {
              assertThat(job.locations()).containsExactly("Boston, MA", "Pittsburgh, PA");
              assertThat(job.employmentType()).isEqualTo(EmploymentType.FULL_TIME);
              assertThat(job.workplace()).isEqualTo(Workplace.ON_SITE);
              assertThat(job.salary()).isEqualTo(salary("28.5", "41", "USD", SalaryPeriod.HOUR));
            });
    assertThat(jobs.get("Software Engineer (C#, .NET, ASP.NET) – Fleet Console"))
        .satisfies(
            job -> {
              assertThat(job.locations()).containsExactly("Alameda, CA", "Remote in US");
              assertThat(job.salary()).isEqualTo(salary("124000", "172000", "USD", null));
              assertThat(job.salaryText()).contains("Zone A", "Zone B");
            });
    assertThat(jobs.get("Join the Northwind talent community").workplace()).isNull();
    assertThat(jobs.get("Go Developer, Fleet Telemetry").postedOn()).hasToString("2026-11-03");
  }

  @Test
  void readsTheOdditiesOfLever() {
    Map<String, PostingContent> hotels = byTitle(SampleBoard.CASA_LUMEN);
    Map<String, PostingContent> forests = byTitle(SampleBoard.FERNWALD_LABS);

    assertThat(hotels.get("Housekeeping Lead").salary())
        .isEqualTo(salary("21", "25.5", "USD", SalaryPeriod.HOUR));
    assertThat(hotels.get("Mobile Engineer (Kotlin, Swift)").salary()).isNull();
    assertThat(hotels.get("Desarrollador/a ASP.NET").employmentType())
        .isEqualTo(EmploymentType.FULL_TIME);
    assertThat(forests.get("Frontend Engineer – JavaScript & Node.js").workplace())
        .isEqualTo(Workplace.ON_SITE);
    assertThat(forests.get("Customer Success Manager, DACH").workplace()).isNull();
    assertThat(forests.get("Customer Success Manager, DACH").company()).isEqualTo("FernwaldLabs");
  }

  @Test
  void anUnchangedBoardIsNotReadAgain() {
    Source robots = source(SampleBoard.NORTHWIND_ROBOTICS);
    Source forests = source(SampleBoard.FERNWALD_LABS);
    Validators ofRobots = complete(fetch(robots, Validators.NONE)).validators();
    Validators ofForests = complete(fetch(forests, Validators.NONE)).validators();

    assertThat(fetch(robots, ofRobots)).isEqualTo(new FetchResult.NotModified());
    assertThat(fetch(forests, ofForests)).isEqualTo(new FetchResult.NotModified());
    server.playNextDay();
    complete(fetch(robots, ofRobots));
    complete(fetch(forests, ofForests));
  }

  @Test
  void aBoardThatIsGoneIsUnknownAndCapitalsMatter() {
    server.remove(BoardKind.GREENHOUSE, SampleBoard.HALDEN_BANK.board());
    Source lowerCase =
        Scrapers.lever("fernwaldlabs").option("base-url", server.leverBase().toString());

    assertThat(fetch(source(SampleBoard.HALDEN_BANK), Validators.NONE))
        .isInstanceOf(FetchResult.UnknownBoard.class);
    assertThat(fetch(lowerCase, Validators.NONE))
        .isInstanceOfSatisfying(
            FetchResult.UnknownBoard.class, it -> assertThat(it.reason()).contains("capitals"));
  }

  @Test
  void badAnswersFailWithTheirReason() {
    fails(Fault.truncated(), "Fetching Greenhouse board 'halden-bank': ");
    fails(Fault.dropped(), "Fetching Greenhouse board 'halden-bank': ");
    fails(Fault.dripping(), "request-timeout");
    fails(Fault.oversized(5_000_000), "larger than 1000000 bytes. Raise option max-bytes.");
    fails(Fault.oversized(500_000), "the answer is blank");
    fails(
        Fault.answer(200, Map.of("Content-Type", "text/html"), "<!DOCTYPE html><p>Sorry"),
        "an HTML page");
    fails(Fault.status(503), "HTTP 503");
  }

  private void fails(Fault fault, String reason) {
    server.clearFaults();
    server.fault("/v1/boards/halden-bank/jobs", fault);
    Source source =
        source(SampleBoard.HALDEN_BANK)
            .option("max-bytes", "1000000")
            .option("request-timeout", "2s");

    assertThat(fetch(source, Validators.NONE))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class, failed -> assertThat(failed.reason()).contains(reason));
  }

  private Map<String, PostingContent> byTitle(SampleBoard board) {
    return complete(fetch(source(board), Validators.NONE)).postings().stream()
        .map(ScrapedPosting::content)
        .collect(Collectors.toMap(PostingContent::title, Function.identity()));
  }

  private Source source(SampleBoard board) {
    return switch (board.kind()) {
      case GREENHOUSE ->
          Scrapers.greenhouse(board.board()).option("base-url", server.greenhouseBase().toString());
      case LEVER -> Scrapers.lever(board.board()).option("base-url", server.leverBase().toString());
    };
  }

  private static FetchResult fetch(Source source, Validators validators) {
    ScraperProvider provider =
        source.scraper().equals(PluginId.of("lever"))
            ? new LeverScraperProvider()
            : new GreenhouseScraperProvider();
    return provider
        .create(PluginOptions.of(source.id(), source.options()), TestContext.of(new LoopbackHttp()))
        .fetch(new FetchRequest(source, validators));
  }

  private static FetchResult.Complete complete(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Complete.class);
    return (FetchResult.Complete) result;
  }

  private static Salary salary(String min, String max, String currency, SalaryPeriod period) {
    return new Salary(new BigDecimal(min), new BigDecimal(max), currency, period);
  }
}
