package io.jobwatch;

import static io.jobwatch.ScriptedBoard.complete;
import static io.jobwatch.ScriptedBoard.job;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private final Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"));

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void theSameAnswerTwiceMovesLastSeenOnly() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    JobPosting first = posting("1");

    RunReport second = pipeline.runLater(Duration.ofHours(1));

    assertThat(second.counts())
        .containsEntry("new", 0)
        .containsEntry("changed", 0)
        .containsEntry("matched", 0)
        .containsEntry("notified", 0);
    Instant now = pipeline.clock.instant();
    assertThat(posting("1"))
        .isEqualTo(
            new JobPosting(
                first.key(),
                first.content(),
                PostingStatus.ACTIVE,
                first.firstSeen(),
                now,
                first.updatedAt(),
                null,
                0));
  }

  @Test
  void whatABoardSaysToBeUnchangedWasSeenThen() {
    pipeline.board.conditional().lists(job("1", "Java Engineer"));
    pipeline.run();
    assertThat(pipeline.runLater(Duration.ofDays(30)).sources().get(0).outcome())
        .isEqualTo(SourceOutcome.NOT_MODIFIED);
    assertThat(posting("1").lastSeen()).isEqualTo(pipeline.clock.instant());

    pipeline.board.trust(ListingTrust.WINDOW);
    pipeline.runLater(Duration.ofDays(30));
    assertThat(posting("1").lastSeen()).isEqualTo(pipeline.clock.instant().minus(30, DAYS));
  }

  @Test
  void aBoardThatIsGoneIsRetiredWithItsPostings() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("2", "Baker"));
    pipeline.run();

    assertThat(pipeline.jobwatch.sources().retire(ScriptedBoard.SOURCE.id())).hasValue(1);

    assertThat(pipeline.jobwatch.sources().all()).isEmpty();
    assertThat(posting("2").status()).isEqualTo(PostingStatus.EXPIRED);
    assertThat(posting("2").closedAt()).isEqualTo(pipeline.clock.instant());
    assertThat(pipeline.run().counts()).containsEntry("fetched", 0).containsEntry("matched", 0);
    assertThat(pipeline.jobwatch.sources().retire(ScriptedBoard.SOURCE.id())).isEmpty();
  }

  @Test
  void aFetchThatIsUnderWayStoresNothingOfABoardThatIsRetired() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.beforeAnswering(
        () -> {
          OptionalInt expired = pipeline.jobwatch.sources().retire(ScriptedBoard.SOURCE.id());
          assertThat(expired).hasValue(1);
        });

    assertThat(pipeline.run().sources().get(0).outcome()).isEqualTo(SourceOutcome.LEASED);
    assertThat(posting("1").status()).isEqualTo(PostingStatus.EXPIRED);

    pipeline.jobwatch.sources().save(ScriptedBoard.SOURCE);
    assertThat(pipeline.run().changed(ChangeKind.REOPENED)).isEqualTo(1);
  }

  @Test
  void aPostingHasTheTierOfTheCompanyThatItsSourceNamesUnlessTheSourceHasOne() {
    Source source = ScriptedBoard.SOURCE.company("Acme Holding");
    pipeline.jobwatch.companies().save(Company.of("Acme Holding").tier(CompanyTier.B));
    pipeline.jobwatch.sources().save(source);
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    assertThat(posting("1").content().companyTier()).isEqualTo(CompanyTier.B);

    pipeline.jobwatch.sources().save(source.tier(CompanyTier.S));
    pipeline.runLater(Duration.ofHours(1));
    assertThat(posting("1").content().companyTier()).isEqualTo(CompanyTier.S);

    pipeline.jobwatch.sources().save(source);
    pipeline.jobwatch.companies().delete("Acme Holding");
    pipeline.runLater(Duration.ofHours(1));
    assertThat(posting("1").content().companyTier()).isNull();
  }

  @Test
  void changedContentMovesUpdatedAtAndNamesItsFields() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.lists(job("1", "Senior Java Engineer"));

    RunReport report = pipeline.runLater(Duration.ofHours(1));

    assertThat(report.changed(ChangeKind.CHANGED)).isEqualTo(1);
    assertThat(posting("1").updatedAt()).isEqualTo(pipeline.clock.instant());
    assertThat(posting("1").content().title()).isEqualTo("Senior Java Engineer");
  }

  @Test
  void whatIsNoLongerListedExpiresAndIsReopenedWhenItComesBack() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("2", "Baker"));

    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isEqualTo(1);
    assertThat(posting("1").status()).isEqualTo(PostingStatus.EXPIRED);
    assertThat(posting("1").closedAt()).isEqualTo(pipeline.clock.instant());

    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    assertThat(pipeline.run().changed(ChangeKind.REOPENED)).isEqualTo(1);
    assertThat(posting("1").status()).isEqualTo(PostingStatus.ACTIVE);
    assertThat(posting("1").closedAt()).isNull();
  }

  @Test
  void aFilledPositionIsFilledOnceAndNotExpired() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.lists(new ScrapedPosting("1", job("1", "Java Engineer").content(), true));

    assertThat(pipeline.run().changed(ChangeKind.FILLED)).isEqualTo(1);
    assertThat(pipeline.run().changed(ChangeKind.FILLED)).isZero();
    pipeline.board.lists(job("2", "Baker"));
    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isZero();
    assertThat(posting("1").status()).isEqualTo(PostingStatus.FILLED);
  }

  @Test
  void failuresAndPartsExpireNothing() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();

    for (FetchResult result :
        List.of(
            new FetchResult.Failed("HTTP 500"),
            new FetchResult.UnknownBoard("HTTP 404"),
            new FetchResult.RateLimited(Duration.ofMinutes(1)),
            new FetchResult.NotModified(),
            new FetchResult.Partial(List.of(job("2", "Baker")), List.of(), "page 2: HTTP 500"),
            new FetchResult.Partial(
                List.of(job("2", "Baker")), List.of(), "page 2: 429", Duration.ofMinutes(1)))) {
      pipeline.board.answers(result);
      assertThat(pipeline.runLater(Duration.ofMinutes(1)).changed(ChangeKind.EXPIRED))
          .as("%s", result)
          .isZero();
    }
    pipeline.board.throwsOnFetch(new IllegalStateException("boom"));
    assertThat(pipeline.runLater(Duration.ofMinutes(1)).changed(ChangeKind.EXPIRED)).isZero();
    assertThat(pipeline.jobwatch.postings().count(PostingStatus.ACTIVE)).isEqualTo(2);
  }

  @Test
  void whatWasListedBeforeAPauseIsStoredAndTheNextAnswerIsWhole() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.answers(
        new FetchResult.Partial(
            List.of(job("2", "Baker")), List.of(), "page 2: 429", Duration.ofMinutes(1)));

    assertThat(pipeline.run().changed(ChangeKind.NEW)).isEqualTo(1);
    assertThat(posting("2").status()).isEqualTo(PostingStatus.ACTIVE);
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.runLater(Duration.ofMinutes(1));
    assertThat(pipeline.board.requests().get(1).validators()).isNotEqualTo(Validators.NONE);
    assertThat(pipeline.board.requests().get(2).validators()).isEqualTo(Validators.NONE);
  }

  @Test
  void anEmptyAnswerIsBelievedTheThirdTime() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.lists();

    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isZero();
    RunReport second = pipeline.run();
    assertThat(second.changed(ChangeKind.EXPIRED)).isZero();
    assertThat(second.sources().get(0).detail()).contains("this is number 2");
    assertThat(pipeline.board.requests().get(2).validators()).isEqualTo(Validators.NONE);
    assertThat(pipeline.runLater(Duration.ofHours(6)).changed(ChangeKind.EXPIRED)).isEqualTo(1);
  }

  @Test
  void aBoardIsNotBelievedToBeEmptyForBeingAskedOften() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.lists();

    for (int minutes = 0; minutes < 6 * 60; minutes += 30) {
      RunReport report = pipeline.runLater(Duration.ofMinutes(30));
      assertThat(report.changed(ChangeKind.EXPIRED)).isZero();
      assertThat(report.sources().get(0).detail()).startsWith("empty although it had postings");
    }
    assertThat(pipeline.runLater(Duration.ofMinutes(30)).changed(ChangeKind.EXPIRED)).isEqualTo(1);
  }

  @Test
  void anAnswerWithPostingsEndsTheSuspicion() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.lists();
    pipeline.run();
    pipeline.run();
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.board.lists();

    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isZero();
  }

  @Test
  void aPageExpiresAtTheSecondMissAndAWindowNever() {
    pipeline.board.trust(ListingTrust.PAGE).lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("2", "Baker"));

    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isZero();
    assertThat(posting("1").misses()).isEqualTo(1);
    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isEqualTo(1);

    pipeline.board.trust(ListingTrust.WINDOW).lists(job("3", "Cook"));
    pipeline.run();
    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isZero();
  }

  /** A page that is not read again for being unchanged would say so for ever. */
  @Test
  void whatIsMissingIsAskedForInFullUntilItIsBelieved() {
    pipeline.board.trust(ListingTrust.PAGE).lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("2", "Baker"));
    pipeline.run();
    pipeline.run();

    List<FetchRequest> requests = pipeline.board.requests();
    assertThat(requests.get(1).validators()).isNotEqualTo(Validators.NONE);
    assertThat(requests.get(2).validators()).isEqualTo(Validators.NONE);
    assertThat(posting("1").status()).isEqualTo(PostingStatus.EXPIRED);
  }

  @Test
  void aPostingThatCannotBeReadIsRefusedAlone() {
    pipeline.board.answers(
        new FetchResult.Complete(
            List.of(job("1", "Java Engineer"), withoutHtml("2"), job("3", "Baker")),
            List.of(),
            Validators.NONE));

    RunReport report = pipeline.run();

    assertThat(report.changed(ChangeKind.NEW)).isEqualTo(2);
    assertThat(report.sources().get(0).refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.externalId()).isEqualTo("2");
              assertThat(refused.reason()).contains("NullPointerException");
            });
  }

  /** As a scraper may make it whose compiler checks no nulls. */
  @SuppressWarnings("NullAway")
  private static ScrapedPosting withoutHtml(String id) {
    return ScrapedPosting.open(
        id, PostingContent.builder("Cook", "Acme").descriptionHtml(null).build());
  }

  @Test
  void aRefusedPostingIsReportedAndDoesNotExpire() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.answers(
        new FetchResult.Complete(
            List.of(job("2", "Baker")),
            List.of(new RefusedPosting("1", "its title is missing")),
            Validators.NONE));

    RunReport report = pipeline.run();

    assertThat(report.counts()).containsEntry("refused", 1).containsEntry("expired", 0);
    assertThat(report.sources().get(0).refused())
        .containsExactly(new RefusedPosting("1", "its title is missing"));
  }

  @Test
  void aRefusedPostingWithoutAnIdMakesTheListingIncomplete() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.answers(
        new FetchResult.Complete(
            List.of(job("2", "Baker")),
            List.of(new RefusedPosting("", "its id is missing")),
            Validators.NONE));

    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isZero();
  }

  @Test
  void hostileTextsAreStoredCleanOrRefusedAndTheOthersAreDelivered() {
    String hostile = "Dev\u0000\r\nBcc: eve\uD800 <script>alert(1)</script>\u202E";
    pipeline.board.lists(job("1", hostile), job("2", "\u0000\u0007"), job("3", "Java Engineer"));

    RunReport report = pipeline.run();

    assertThat(posting("1").content().title())
        .isEqualTo("Dev Bcc: eve\uFFFD <script>alert(1)</script>");
    assertThat(report.sources().get(0).refused())
        .extracting(RefusedPosting::externalId)
        .containsExactly("2");
    assertThat(report.delivered()).isEqualTo(1);
    assertThat(pipeline.pager.messages().get(0).items()).hasSize(2);
    assertThat(pipeline.run().counts()).containsEntry("changed", 0);
  }

  @Test
  void aPostingListedTwiceCountsOnce() {
    pipeline.board.answers(complete(job("1", "Java Engineer"), job("1", "Java Engineer")));

    assertThat(pipeline.run().changed(ChangeKind.NEW)).isEqualTo(1);
  }

  private JobPosting posting(String id) {
    return pipeline
        .jobwatch
        .postings()
        .find(
            new PostingKey(ScriptedBoard.SOURCE.scraper(), ScriptedBoard.SOURCE.board(), id).uid())
        .orElseThrow();
  }
}
