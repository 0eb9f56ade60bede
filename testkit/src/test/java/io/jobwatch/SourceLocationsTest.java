package io.jobwatch;

import static io.jobwatch.ScriptedBoard.SOURCE;
import static io.jobwatch.ScriptedBoard.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of postings of a source of which only those at some places are wanted. */
class SourceLocationsTest {

  private static final Source IN_GERMANY = SOURCE.locations("Germany");

  private final Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"));

  @BeforeEach
  void wantThoseInGermany() {
    pipeline.jobwatch.sources().save(IN_GERMANY);
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void whatIsElsewhereIsCountedAndNeitherStoredNorTold() {
    pipeline.board.lists(placed("1", "Berlin, DE"), placed("2", "Paris"), placed("3"));

    RunReport report = pipeline.run();

    assertThat(report.counts())
        .containsEntry("fetched", 3)
        .containsEntry("elsewhere", 1)
        .containsEntry("new", 2)
        .containsEntry("matched", 2);
    assertThat(report.sources().get(0).elsewhere()).isEqualTo(1);
    assertThat(posting("2")).isEmpty();
    assertThat(report.ok()).isTrue();
  }

  @Test
  void aPostingThatMovesAwayExpiresAndIsReopenedWhenItComesBack() {
    pipeline.board.lists(placed("1", "Berlin, DE"), placed("2", "Munich"));
    pipeline.run();

    pipeline.board.lists(placed("1", "Paris"), placed("2", "Munich"));
    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isEqualTo(1);
    JobPosting closed = posting("1").orElseThrow();
    assertThat(closed.status()).isEqualTo(PostingStatus.EXPIRED);
    assertThat(closed.content().locations()).containsExactly("Berlin, DE");
    assertThat(pipeline.run().counts()).containsEntry("expired", 0).containsEntry("elsewhere", 1);

    pipeline.board.lists(placed("1", "Hamburg"), placed("2", "Munich"));
    assertThat(pipeline.run().changed(ChangeKind.REOPENED)).isEqualTo(1);
    assertThat(posting("1").orElseThrow().content().locations()).containsExactly("Hamburg");
  }

  @Test
  void aChangedFilterExpiresWhatIsOutsideAndReopensWhatIsInsideAgain() {
    pipeline.board.lists(placed("1", "Berlin, DE"), placed("2", "Vienna"));
    pipeline.run();

    pipeline.jobwatch.sources().save(SOURCE.locations("Austria"));
    assertThat(pipeline.run().counts()).containsEntry("expired", 1).containsEntry("new", 1);
    assertThat(posting("1").orElseThrow().status()).isEqualTo(PostingStatus.EXPIRED);

    pipeline.jobwatch.sources().save(SOURCE);
    assertThat(pipeline.run().counts()).containsEntry("expired", 0).containsEntry("reopened", 1);
    assertThat(pipeline.jobwatch.postings().count(PostingStatus.ACTIVE)).isEqualTo(2);
  }

  @Test
  void aFilterThatMatchesNothingIsNoSuspiciouslyEmptyBoard() {
    pipeline.board.lists(placed("1", "Berlin, DE"));
    pipeline.run();
    pipeline.jobwatch.sources().save(SOURCE.locations("Atlantis"));

    RunReport report = pipeline.run();

    assertThat(report.changed(ChangeKind.EXPIRED)).isEqualTo(1);
    assertThat(report.sources().get(0).detail()).isEmpty();
    pipeline.run();
    assertThat(pipeline.board.requests().get(2).validators()).isNotEqualTo(Validators.NONE);
  }

  @Test
  void aPartOfAListingExpiresNothing() {
    pipeline.board.lists(placed("1", "Berlin, DE"));
    pipeline.run();

    pipeline.board.answers(
        new FetchResult.Partial(
            List.of(placed("1", "Paris"), placed("2", "Munich")), List.of(), "page 2: HTTP 500"));
    assertThat(pipeline.run().counts())
        .containsEntry("elsewhere", 1)
        .containsEntry("new", 1)
        .containsEntry("expired", 0);

    pipeline.board.lists(placed("1", "Paris"), placed("2", "Munich"));
    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isEqualTo(1);
  }

  @Test
  void onAPageThatTakesTwoMissesItTakesTwoListingsElsewhereAsWell() {
    pipeline.board.trust(ListingTrust.PAGE).lists(placed("1", "Berlin, DE"));
    pipeline.run();
    pipeline.board.lists(placed("1", "Paris"));

    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isZero();
    assertThat(pipeline.run().changed(ChangeKind.EXPIRED)).isEqualTo(1);
    assertThat(pipeline.board.requests().get(2).validators()).isEqualTo(Validators.NONE);
  }

  @Test
  void inAFeedOfTheNewestWhatMovesAwayExpiresAndWhatIsAbsentDoesNot() {
    pipeline.board.trust(ListingTrust.WINDOW).lists(placed("1", "Berlin"), placed("2", "Munich"));
    pipeline.run();
    pipeline.board.lists(placed("1", "Paris"), placed("3", "Hamburg"));

    assertThat(pipeline.run().counts()).containsEntry("expired", 1).containsEntry("new", 1);
    assertThat(posting("1").orElseThrow().status()).isEqualTo(PostingStatus.EXPIRED);
    assertThat(posting("2").orElseThrow().status()).isEqualTo(PostingStatus.ACTIVE);
  }

  @Test
  void aPostingListedOnceElsewhereAndOnceInsideIsInside() {
    for (int i = 0; i < 2; i++) {
      pipeline.board.lists(
          placed("1", "Paris"), placed("1", "Berlin"), placed("2", "Munich"), placed("2", "Rome"));

      assertThat(pipeline.run().counts())
          .containsEntry("fetched", 2)
          .containsEntry("elsewhere", 0)
          .containsEntry("new", i == 0 ? 2 : 0)
          .containsEntry("expired", 0);
    }
  }

  @Test
  void aPostingThatCannotBeReadIsRefusedAndDoesNotExpire() {
    pipeline.board.lists(placed("1", "Berlin, DE"), placed("2", "Munich"));
    pipeline.run();
    pipeline.board.answers(
        new FetchResult.Complete(
            List.of(placed("2", "Rome")),
            List.of(new RefusedPosting("1", "its title is missing")),
            Validators.NONE));

    assertThat(pipeline.run().counts())
        .containsEntry("refused", 1)
        .containsEntry("elsewhere", 1)
        .containsEntry("expired", 1);
    assertThat(posting("1").orElseThrow().status()).isEqualTo(PostingStatus.ACTIVE);
  }

  @Test
  void moreElsewhereThanABatchHoldsUpNothing() {
    pipeline.board.answers(
        ScriptedBoard.complete(
            IntStream.range(0, 1_300)
                .mapToObj(i -> placed("p" + i, i % 130 == 0 ? "Berlin" : "Paris"))
                .toArray(ScrapedPosting[]::new)));

    RunReport report = pipeline.runLater(Duration.ofHours(1));

    assertThat(report.sources().get(0).outcome()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(report.counts())
        .containsEntry("fetched", 1_300)
        .containsEntry("elsewhere", 1_290)
        .containsEntry("new", 10);
  }

  private Optional<JobPosting> posting(String id) {
    return pipeline
        .jobwatch
        .postings()
        .find(new PostingKey(SOURCE.scraper(), SOURCE.board(), id).uid());
  }
}
